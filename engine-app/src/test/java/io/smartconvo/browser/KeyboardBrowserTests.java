package io.smartconvo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import io.smartconvo.SmartConvoTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every shipped flow from its first question to its last, by a visitor who has no pointer. */
@SmartConvoTest
class KeyboardBrowserTests {

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    private static final int FAR = 60;

    @LocalServerPort
    int port;

    private Chat chat;

    @Test
    void asksTheAssistantAndThenForAPerson() {
        open("support-assistant");
        type("How long does delivery take?").sees("Anything else?");
        press("I would like to talk to a person").sees("May we keep your contact details");
        press("Privacy notice");
        press("Yes, that is fine").sees("Where can we reach you?");
        fill("Name", "Anna Berg");
        fill("E-mail", "anna.berg@example.org");
        press("Submit").sees("Thank you, Anna Berg.");
        press("Start a new chat").sees("What would you like to know?");
    }

    @Test
    void leavesALead() {
        open("lead-capture");
        press("Renting gear for a group").sees("How many people");
        type("24").sees("May we keep them for that?");
        press("Yes, that is fine").sees("Who should the offer go to?");
        press("Submit");
        assertThat(chat.focused()).describedAs("the first mistake").startsWith("Name");
        chat.page().keyboard().type("Franka Lund");
        fill("Work e-mail", "franka@example.org");
        press("Submit").sees("Thank you, Franka Lund.");
    }

    @Test
    void booksAnAppointment() {
        open("appointment");
        press("Hiking boots that fit").sees("Which day suits you?");
        into("Your message");
        keys().type("03152099");
        keys().press("Enter");
        chat.sees("And when would you like to come?");
        press("Morning, 10 to 12").sees("Shall I book");
        press("Yes, book it").sees("May we keep your e-mail address");
        press("Yes, that is fine").sees("Which address should it go to?");
        type("kim@example.org").sees("Is there anything we should prepare");
        type("no").sees("You are booked for");
    }

    @Test
    void stopsAtTheQuestionWhetherToEnd() {
        open("support-assistant");
        press("End chat");
        press("Keep chatting");
        assertThat(chat.panel().isVisible()).isTrue();
        press("End chat");
        keys().press("Escape");
        assertThat(chat.panel().isVisible())
                .describedAs("escape leaves the question, not the chat")
                .isTrue();
    }

    private Keyboard keys() {
        return chat.page().keyboard();
    }

    private void open(String flow) {
        chat = Chat.visit(BROWSERS.page(), "http://localhost:" + port + "/demo/?flow=" + flow);
        into("Open chat");
        keys().press("Enter");
        chat.log().locator(".bubble").first().waitFor();
    }

    private Chat type(String text) {
        into("Your message");
        keys().type(text);
        keys().press("Enter");
        return chat;
    }

    private Chat press(String name) {
        into(name);
        keys().press("Enter");
        return chat;
    }

    private void fill(String label, String value) {
        into(label);
        keys().type(value);
    }

    /** Goes on with Tab, round the page if need be, to what is called so. */
    private void into(String name) {
        for (int i = 0; i < FAR; i++) {
            if (chat.focused().startsWith(name)) {
                return;
            }
            keys().press("Tab");
        }
        throw new AssertionError("No way by Tab to " + name + ", last on " + chat.focused());
    }
}
