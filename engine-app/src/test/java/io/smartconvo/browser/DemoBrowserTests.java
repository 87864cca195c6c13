package io.smartconvo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import io.smartconvo.SmartConvoTest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The shipped flows as a visitor of the demo shop meets them: real browser, real server, real sockets. */
@SmartConvoTest
class DemoBrowserTests {

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private static Chromium chromium;

    @LocalServerPort
    private int port;

    private BrowserContext context;
    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @AfterEach
    void leave() {
        context.close();
        assertThat(complaints).as("errors in the browser's console").isEmpty();
    }

    private Page shop(NewContextOptions options) {
        // Half-way through a fade no contrast is enough.
        context = chromium.browser().newContext(options.setReducedMotion(ReducedMotion.REDUCE));
        context.setDefaultTimeout(20_000);
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.navigate("http://localhost:" + port + "/demo/");
        return page;
    }

    private Page shop() {
        return shop(new NewContextOptions().setViewportSize(1280, 860));
    }

    private static Locator chat(Page page, String flow) {
        page.evaluate("flow => smartconvo('start', flow)", flow);
        return page.getByRole(AriaRole.DIALOG);
    }

    private static void say(Locator chat, String text) {
        Locator box = chat.getByRole(AriaRole.TEXTBOX);
        box.fill(text);
        box.press("Enter");
    }

    private static void press(Locator chat, String name) {
        chat.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name))
                .click();
    }

    private static void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/" + name + ".png")));
    }

    private static void isAccessible(Page page) {
        assertThat(new AxeBuilder(page).withTags(WCAG).analyze().getViolations())
                .as("accessibility violations")
                .isEmpty();
    }

    @Test
    void theAssistantStreamsAnAnswer() {
        Page page = shop();
        Locator chat = chat(page, "supportAssistant");
        assertThat(chat).containsText("What would you like to know?");

        say(chat, "Can I return boots?");

        assertThat(chat).containsText("Anything else?");
        assertThat(chat).containsText("returned within");
        assertThat(chat).containsText("demo model");
        shoot(page, "assistant-desktop");
        isAccessible(page);
        press(chat, "No, that is all");
        assertThat(chat.getByRole(AriaRole.TEXTBOX)).hasCount(0);
    }

    @Test
    void salesAsksForConsentBeforeItShowsAForm() {
        Page page = shop(new NewContextOptions().setViewportSize(390, 844).setIsMobile(true));
        Locator chat = chat(page, "leadCapture");
        chat.getByRole(AriaRole.BUTTON)
                .filter(new Locator.FilterOptions().setHasText("Rent"))
                .first()
                .click();
        say(chat, "24");
        assertThat(chat).containsText("Privacy notice");
        shoot(page, "sales-consent-phone");
        isAccessible(page);
        press(chat, "Yes, I agree");

        chat.getByLabel("Name").first().fill("Franka Lund");
        chat.getByLabel("E-mail").first().fill("not an address");
        shoot(page, "sales-form-phone");
        chat.getByLabel("E-mail").first().fill("franka.lund@example.org");
        isAccessible(page);
        press(chat, "Submit");

        assertThat(chat).containsText("Thank you, Franka Lund");
    }

    @Test
    void theAppointmentOffersItsServices() {
        Page page = shop(new NewContextOptions().setViewportSize(1280, 860).setColorScheme(ColorScheme.DARK));
        Locator chat = chat(page, "appointment");

        assertThat(chat.getByRole(AriaRole.LOG)).isVisible();
        assertThat(chat.getByRole(AriaRole.LOG).getByRole(AriaRole.BUTTON).first())
                .isVisible();
        shoot(page, "appointment-dark");
        isAccessible(page);
    }

    @Test
    void theKeyboardIsEnough() {
        Page page = shop();
        Locator launcher = page.locator("smartconvo-widget [part=launcher]");
        launcher.focus();
        page.keyboard().press("Enter");
        Locator box = page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.TEXTBOX);
        assertThat(box).isFocused();

        page.keyboard().type("How long does delivery take?");
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("Anything else?");
        page.keyboard().press("Escape");

        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
        assertThat(launcher).isFocused();
    }

    @Test
    void nothingIsStoredBeforeTheVisitorOpensTheChat() {
        Page page = shop();
        page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1)).click();

        assertThat(page.evaluate("localStorage.length + sessionStorage.length + document.cookie.length"))
                .isEqualTo(0);
        isAccessible(page);
    }

    @Test
    void aReloadGoesOnWhereTheVisitorWas() {
        Page page = shop();
        Locator chat = chat(page, "supportAssistant");
        say(chat, "Can I return boots?");
        assertThat(chat).containsText("Anything else?");

        page.reload();
        Locator again = page.getByRole(AriaRole.DIALOG);
        if (again.count() == 0) {
            page.locator("smartconvo-widget [part=launcher]").click();
        }

        assertThat(again).containsText("Can I return boots?");
        press(again, "No, that is all");
    }
}
