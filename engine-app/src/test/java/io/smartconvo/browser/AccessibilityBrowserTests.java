package io.smartconvo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.smartconvo.SmartConvoTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The demo shop and its chat for those who listen, who type only, or who read from right to left. */
@SmartConvoTest
class AccessibilityBrowserTests {

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    private static final String QUESTION = "How long does delivery take?";

    @LocalServerPort
    int port;

    private Chat demo(NewContextOptions options) {
        return Chat.visit(BROWSERS.page(options), "http://localhost:" + port + "/demo/");
    }

    @Test
    void closedHasNothingThatAxeMinds() {
        Chat chat = demo(Browsers.desktop());

        assertThat(chat.violations()).isEmpty();

        chat.launcher().evaluate("button => button.ariaLabel = ''");
        assertThat(chat.violations()).describedAs("axe looks inside the widget").isNotEmpty();
    }

    static Stream<Arguments> looks() {
        return Stream.of(
                Arguments.of("desktop", Browsers.desktop()),
                Arguments.of("phone", Browsers.phone()),
                Arguments.of("dark", Browsers.desktop().setColorScheme(ColorScheme.DARK)),
                Arguments.of("phone-dark", Browsers.phone().setColorScheme(ColorScheme.DARK)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("looks")
    void openWithAReplyHasNothingThatAxeMinds(String name, NewContextOptions options) {
        Chat chat = demo(options).open().sees("What would you like to know?");
        chat.says(QUESTION).sees("Anything else?");

        chat.picture("demo-" + name);
        assertThat(chat.violations()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("looks")
    void openWithConsentAndFormHasNothingThatAxeMinds(String name, NewContextOptions options) {
        Chat chat = demo(options).start("leadCapture");
        chat.picks("Renting gear for a group").sees("How many people");
        chat.says("12").sees("May we keep them for that?");
        assertThat(chat.violations()).isEmpty();

        chat.panel().locator(".consent .pair button").first().click();
        chat.button("Submit").click();
        assertThat(chat.panel().locator(".problem").first()).isVisible();

        chat.picture("form-" + name);
        assertThat(chat.violations()).isEmpty();
    }

    @Test
    void fromRightToLeftHasNothingThatAxeMinds() {
        Page page = BROWSERS.page(Browsers.phone());
        page.addInitScript("""
                document.addEventListener('DOMContentLoaded', () => {
                  document.documentElement.lang = 'ar';
                  document.documentElement.dir = 'rtl';
                }, { once: true });
                """);
        Chat chat = Chat.visit(page, "http://localhost:" + port + "/demo/");
        page.evaluate("() => window.smartconvo('setLocale', 'ar')");
        chat.open().sees("What would you like to know?");

        assertThat(chat.panel()).hasAttribute("dir", "rtl");
        chat.picture("arabic");
        assertThat(chat.violations()).isEmpty();
    }

    @Test
    void opensAndClosesByTheKeyboardAloneAndGivesTheFocusBack() {
        Chat chat = demo(Browsers.desktop());
        chat.launcher().focus();

        chat.page().keyboard().press("Enter");
        chat.sees("What would you like to know?");
        assertThat(chat.field()).isFocused();
        chat.page().keyboard().type(QUESTION);
        chat.page().keyboard().press("Enter");
        chat.sees("Anything else?");
        assertThat(chat.field()).isFocused();

        chat.page().keyboard().press("Escape");
        assertThat(chat.panel()).hasCount(0);
        assertThat(chat.launcher()).isFocused();
        chat.page().keyboard().press("Space");
        assertThat(chat.panel()).isVisible();
    }
}
