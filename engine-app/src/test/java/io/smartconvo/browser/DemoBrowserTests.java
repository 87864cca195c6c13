package io.smartconvo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.smartconvo.SmartConvoTest;
import io.smartconvo.proof.policy.Proves;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The demo shop in a real browser, on the whole product. */
@SmartConvoTest
@Proves("0.1")
class DemoBrowserTests {

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    private static final String QUESTION = "How long does delivery take?";

    @LocalServerPort
    int port;

    private Chat demo() {
        return Chat.visit(BROWSERS.page(), "http://localhost:" + port + "/demo/");
    }

    @Test
    @Proves("3.1")
    void answersAQuestionInAStreamedReply() {
        Page page = BROWSERS.page();
        List<String> frames = new ArrayList<>();
        page.onWebSocket(socket -> socket.onFrameReceived(frame -> frames.add(frame.text())));
        Chat chat =
                Chat.visit(page, "http://localhost:" + port + "/demo/").open().sees("What would you like to know?");

        chat.says(QUESTION).sees("Anything else?");

        assertThat(frames.stream().filter(it -> it.contains("\"type\":\"delta\"")))
                .hasSizeGreaterThan(1);
        List<String> bubbles = chat.bubbles();
        assertThat(bubbles).containsOnlyOnce(QUESTION, "Anything else?");
        assertThat(bubbles.get(bubbles.indexOf(QUESTION) + 1)).isNotBlank().isNotEqualTo("Anything else?");
        chat.picture("support-assistant");
        chat.picks("No, that is all").sees("This chat has ended. Thank you!");
    }

    @Test
    void takesALeadWithConsentAndAForm() {
        Chat chat = demo();
        chat.page().getByText("Talk to sales").click();
        chat.picks("Renting gear for a group").sees("How many people");
        chat.says("12").sees("May we keep them for that?");
        chat.picture("consent");

        chat.panel().locator(".consent .pair button").first().click();
        chat.panel().getByLabel("Name").fill("Anna Muster");
        chat.panel().getByLabel("Work e-mail").fill("anna@example.org");
        chat.picture("form");
        chat.button("Submit").click();

        chat.sees("Thank you, Anna Muster.");
        assertThat(chat.page().locator("smartconvo-widget form.form")).hasCount(0);
    }

    @Test
    @Proves("3.3")
    void keepsNothingFromAVisitorWhoRefuses() {
        Chat chat = demo();
        chat.page().getByText("Talk to sales").click();
        chat.picks("Equipping our staff").says("3").sees("May we keep them for that?");

        chat.panel().locator(".consent .pair button").last().click();

        chat.sees("That is fine.");
        assertThat(chat.page().locator("smartconvo-widget form.form")).hasCount(0);
    }

    @Test
    void booksAnAppointmentUpToItsFirstWait() {
        Chat chat = demo();
        chat.page().getByText("Book an appointment").click();
        chat.picks("Hiking boots that fit").sees("Which day suits you?");
        assertThat(chat.field()).hasAttribute("type", "date");

        chat.field().fill("2099-03-15");
        chat.field().press("Enter");

        chat.sees("And when would you like to come?").picks("Morning, 10 to 12").sees("Shall I book");
        assertThat(chat.panel().getByRole(AriaRole.GROUP).getByRole(AriaRole.BUTTON))
                .hasCount(3);
    }
}
