package io.smartconvo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.smartconvo.SmartConvoTest;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A form whose mistake only the server can see. */
@SmartConvoTest
class FormBrowserTests {

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    /** The widget's own check lets these pass: it knows no numbering plans, and not every rule of an address. */
    private static final String NO_NUMBER = "+999 12345";

    private static final String NO_ADDRESS = "anna..muster@example.org";

    @LocalServerPort
    int port;

    @Test
    void showsTheServersMistakeOnItsFieldAndLosesNothing() {
        Chat chat = form();
        fill(chat, "anna@example.org", NO_NUMBER);
        chat.button("Submit").click();

        Locator phone = chat.panel().getByLabel("Phone");
        assertThat(phone).hasAttribute("aria-invalid", "true");
        assertThat(phone).isFocused();
        assertThat(phone).hasAccessibleDescription(Pattern.compile(".*phone number.*"));
        assertThat(chat.panel().locator("form [role=alert]")).hasText("1 answer needs your attention.");
        assertThat(chat.panel().locator("form .problem")).hasCount(1);
        assertThat(values(chat)).containsExactly("Anna Muster", "anna@example.org", NO_NUMBER, "Tents\nfor twelve");
        chat.picture("form-refused-by-the-server");
        assertThat(chat.violations()).isEmpty();

        phone.fill("+49 761 5550199");
        assertThat(phone).not().hasAttribute("aria-invalid", "true");
        chat.button("Submit").click();
        chat.sees("Thank you, Anna Muster.");
        assertThat(chat.bubbles().toString()).contains("+49 761 5550199", "for twelve");
    }

    @Test
    void goesToTheFirstOfSeveralMistakes() {
        Chat chat = form();
        fill(chat, NO_ADDRESS, NO_NUMBER);
        chat.button("Submit").click();

        assertThat(chat.panel().locator("form [role=alert]")).hasText("2 answers need your attention.");
        assertThat(chat.panel().getByLabel("Work e-mail")).isFocused();
        assertThat(values(chat)).containsExactly("Anna Muster", NO_ADDRESS, NO_NUMBER, "Tents\nfor twelve");
    }

    @Test
    void keepsNothingOfARefusedFormInTheTranscript() {
        Chat chat = form();
        fill(chat, NO_ADDRESS, "");
        chat.button("Submit").click();
        assertThat(chat.panel().getByLabel("Work e-mail")).isFocused();

        chat.page().reload();
        chat.open().sees("Who should the offer go to?");

        assertThat(chat.bubbles().toString()).doesNotContain("Muster", "twelve");
        assertThat(chat.panel().locator("form .problem")).hasCount(1);
    }

    private Chat form() {
        Chat chat = Chat.visit(BROWSERS.page(), "http://localhost:" + port + "/demo/")
                .start("leadCapture")
                .picks("Renting gear for a group")
                .sees("How many people")
                .says("12")
                .sees("May we keep them for that?");
        chat.panel().locator(".consent .pair button").first().click();
        assertThat(chat.panel().getByLabel("Name")).isVisible();
        return chat;
    }

    private static void fill(Chat chat, String email, String phone) {
        chat.panel().getByLabel("Name").fill("Anna Muster");
        chat.panel().getByLabel("Work e-mail").fill(email);
        chat.panel().getByLabel("Phone").fill(phone);
        chat.panel().getByLabel("What do you have in mind?").fill("Tents\nfor twelve");
    }

    @SuppressWarnings("unchecked")
    private static List<String> values(Chat chat) {
        return (List<String>) chat.panel()
                .locator("form.form input, form.form textarea")
                .evaluateAll("fields => fields.map(field => field.value)");
    }
}
