package io.smartconvo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import io.smartconvo.SmartConvoTest;
import io.smartconvo.access.Cast;
import io.smartconvo.access.ConsoleClient;
import io.smartconvo.access.Role;
import io.smartconvo.conversation.ChatClient;
import io.smartconvo.conversation.FlowText;
import io.smartconvo.conversation.Scenery;
import io.smartconvo.tenant.TenantId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** The console in a real browser, on the whole product. */
@SmartConvoTest
@Import({Cast.class, Scenery.class})
class ConsoleBrowserTests {

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    private static final Path PICTURES = Path.of("target/screenshots");

    @Autowired
    Cast cast;

    @Autowired
    Scenery scenery;

    private final List<String> violations = new ArrayList<>();
    private TenantId tenant;

    @BeforeEach
    void openTenant() {
        tenant = scenery.tenant();
    }

    @Test
    void aDesignersDay() {
        Page page = signedIn(cast.member(tenant, Role.DESIGNER), BROWSERS.page());

        newFlow(page, "First words");
        choose(page, "step_welcome");
        append(page, "ask");
        field(page, "text").fill("What is your name?");
        field(page, "answer").fill("nick");
        field(page, "answer").press("Tab");
        String asking = (String) page.evaluate("document.querySelector('.djs-shape.selected').dataset.elementId");
        tab(page, "Problems");
        assertThat(page.getByText("No problem found")).isVisible();
        picture(page, "studio");

        tab(page, "Try");
        button(page, "Try it").click();
        FrameLocator frame = page.frameLocator("iframe");
        assertThat(frame.getByText("What is your name?").first()).isVisible();
        assertThat(page.getByText("Now at:")).isVisible();
        picture(page, "studio-try");
        frame.getByRole(AriaRole.TEXTBOX).fill("Kim");
        frame.getByRole(AriaRole.TEXTBOX).press("Enter");
        assertThat(page.getByText("This conversation has ended.")).isVisible();
        button(page, "Save as test").click();
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Create"))
                .click();
        assertThat(page.getByLabel("Conversation try-out.chat")).hasValue(Pattern.compile("user> Kim"));
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Run").setExact(true))
                .click();
        assertThat(page.getByText("passed", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        picture(page, "studio-test");
        button(page, "All tests").click();
        assertThat(page.getByText(Pattern.compile("Covered: (\\d+) of \\1 steps")))
                .isVisible();
        page.getByRole(AriaRole.SWITCH).check();
        assertThat(page.locator(".studio-canvas .uncovered")).hasCount(0);
        assertThat(page.locator(".studio-canvas .covered").first()).isVisible();
        picture(page, "studio-covered");

        String key = publish(page, "The first");
        assertThat(page.getByText("Version 1").first()).isVisible();

        try (ChatClient visitor = ChatClient.open(scenery.port(), scenery.site(tenant, List.of(key)), null)) {
            visitor.event("ask");

            edit(page);
            choose(page, asking);
            field(page, "text").fill("What shall we call you?");
            field(page, "text").press("Tab");
            assertThat(publish(page, "Friendlier")).isEqualTo(key);
            assertThat(page.getByText("Version 2").first()).isVisible();

            page.navigate(console("flows/" + key + "/migrations"));
            assertThat(page.getByText("1 conversation is under way.")).isVisible();
            picture(page, "migration");
            button(page, "Move 1 chat").click();
            assertThat(page.getByText("1 of 1 moved").first()).isVisible();
            assertThat(visitor.event("ask").toString()).contains("What shall we call you?");
            visitor.say("Kim");
            visitor.event("ended");
        }

        page.navigate(console("flows/" + key + "/versions/1"));
        button(page, "Actions").click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Make current again"))
                .click();
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Make current again"))
                .click();
        assertThat(page.getByText("Its content is version 3 now.")).isVisible();
        assertThat(violations).isEmpty();
    }

    @Test
    void twoDesignersOnOneDraftLoseNothing() {
        Page first = signedIn(cast.member(tenant, Role.DESIGNER), BROWSERS.page());
        newFlow(first, "Shared");
        Page second = signedIn(cast.member(tenant, Role.DESIGNER), BROWSERS.page());
        second.navigate(first.url());
        drawn(second);

        second.getByLabel("Name of the flow").fill("Theirs");
        second.getByLabel("Name of the flow").press("Enter");
        assertThat(second.getByText("Saved", new Page.GetByTextOptions().setExact(true)))
                .isVisible();

        first.getByLabel("Name of the flow").fill("Mine");
        first.getByLabel("Name of the flow").press("Enter");
        assertThat(first.getByText("This draft was changed elsewhere")).isVisible();
        first.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Keep mine as a copy"))
                .click();
        first.navigate(console("flows"));
        assertThat(first.getByText("Theirs").first()).isVisible();
        assertThat(first.getByText("Mine (copy)").first()).isVisible();
    }

    @Test
    void namesAreTextWhateverTheySay() {
        String evil = "<img src=x onerror=alert(1)>";
        scenery.publish(
                tenant,
                FlowText.line("evil", FlowText.say("hi", "Hi"))
                        .xml()
                        .replace("name=\"hi\"", "name=\"" + "&lt;img src=x onerror=alert(1)&gt;\""),
                Map.of());
        Page page = signedIn(cast.member(tenant, Role.OWNER), BROWSERS.page());
        page.onDialog(dialog -> violations.add("a script ran"));
        page.navigate(console("flows/evil"));
        newFlow(page, evil);
        page.navigate(console("flows"));
        assertThat(page.getByText(evil).first()).isVisible();
        assertThat(page.locator("img[src='x']")).hasCount(0);
        assertThat(violations).isEmpty();
    }

    @Test
    void agentsSeeNothingTheyMayNotDo() {
        scenery.publish(tenant, FlowText.line("hello", FlowText.say("hi", "Hi")).xml(), Map.of());
        Page page = signedIn(cast.member(tenant, Role.AGENT), BROWSERS.page());
        page.navigate(console("flows"));
        assertThat(page.getByText("hello").first()).isVisible();
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("New flow")))
                .hasCount(0);
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Members")))
                .hasCount(0);
    }

    @Test
    void aSessionThatEndedElsewhereLeadsToTheSignInAndBack() {
        Cast.Played owner = cast.member(tenant, Role.OWNER);
        Page page = signedIn(owner, BROWSERS.page());
        page.navigate(console("sites"));
        cast.signedIn(owner).send("DELETE", "sessions", null);
        page.reload();
        signIn(page, owner);
        page.waitForURL(console("sites"));
    }

    @ParameterizedTest
    @CsvSource({"1280, 800, LIGHT", "1280, 800, DARK", "820, 1100, LIGHT", "820, 1100, DARK"})
    void everyPageIsAccessibleAndKeepsItsPolicy(int width, int height, ColorScheme scheme) {
        String flow = publishedFromGallery();
        try (ChatClient visitor = ChatClient.open(scenery.port(), scenery.site(tenant, List.of(flow)), null)) {
            visitor.event("choices");
        }
        Page page = signedIn(
                cast.member(tenant, Role.OWNER, Role.PRIVACY_OFFICER),
                BROWSERS.page(
                        new NewContextOptions().setViewportSize(width, height).setColorScheme(scheme)));
        for (String path : List.of(
                "flows",
                "flows/" + flow,
                "flows/" + flow + "/live",
                "conversations",
                "sites",
                "sites/new",
                "members",
                "api-keys",
                "processes",
                "privacy",
                "privacy/data-sharing",
                "audit",
                "settings",
                "settings/purposes",
                "settings/connections",
                "settings/retention",
                "settings/publishing",
                "settings/controller",
                "settings/webhook",
                "settings/agents",
                "requests",
                "requests/" + requested(),
                "requests/holds",
                "requests/deadlines",
                "requests/figures",
                "account")) {
            page.navigate(console(path));
            assertThat(page.getByRole(AriaRole.HEADING).first()).isVisible();
            page.waitForLoadState(LoadState.NETWORKIDLE);
            picture(
                    page,
                    path.replaceFirst("[0-9a-f-]{36}", "one").replace('/', '-') + "-" + width + "-"
                            + scheme.name().toLowerCase(Locale.ROOT));
            assertThat(new AxeBuilder(page).analyze().getViolations()).as(path).isEmpty();
            Object overflow = page.evaluate("document.documentElement.scrollWidth > innerWidth");
            assertThat(overflow).as(path).isEqualTo(false);
        }
        assertThat(violations).isEmpty();
    }

    private String requested() {
        return cast.as(tenant, Role.PRIVACY_OFFICER)
                .send(
                        "POST",
                        "subject-requests",
                        "{\"kind\":\"ERASURE\",\"regime\":\"GDPR\",\"email\":\"ada@example.org\"}")
                .json()
                .get("id")
                .asString();
    }

    /** As a visitor comes to it: from the site, without a session. */
    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "390, DARK"})
    void thePageForPeopleIsAccessibleAndTakesARequest(int width, ColorScheme scheme) {
        String site = scenery.site(tenant, List.of(publishedFromGallery()));
        Page page = BROWSERS.page(
                new NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme));
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                violations.add(message.text());
            }
        });
        page.navigate("http://localhost:" + scenery.port() + "/rights/" + site);
        assertThat(page.getByRole(AriaRole.HEADING).first()).isVisible();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        page.getByText("Delete my data").click();
        page.getByText("California").click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Continue"))
                .click();
        page.locator("input[type=email]").fill("ada@example.org");
        page.locator("input[type=email]").press("Enter");
        page.waitForURL(url -> url.contains("#"));
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(page.getByText("R-").first()).isVisible();
        picture(page, "rights-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT));
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        assertThat(page.context().cookies()).isEmpty();
        assertThat(violations).isEmpty();
    }

    private String publishedFromGallery() {
        ConsoleClient designer = cast.as(tenant, Role.DESIGNER);
        JsonNode draft = designer.send("POST", "drafts", "{\"name\":\"Lead capture\",\"template\":\"lead-capture\"}")
                .json();
        designer.send(
                "POST",
                "drafts/" + draft.get("id").asString() + "/publication",
                "{\"revision\":" + draft.get("revision").asInt() + "}");
        return draft.get("key").asString();
    }

    private Page signedIn(Cast.Played played, Page page) {
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                violations.add(message.text());
            }
        });
        page.navigate(console(""));
        signIn(page, played);
        page.waitForURL(console("flows"));
        return page;
    }

    private static void signIn(Page page, Cast.Played played) {
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill(played.name());
        page.locator("input[type=password]").fill(Cast.PASSWORD);
        page.keyboard().press("Enter");
    }

    private void newFlow(Page page, String name) {
        page.navigate(console("flows"));
        button(page, "New flow").click();
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Empty"))
                .click();
        page.getByRole(AriaRole.DIALOG).getByLabel("Name").fill(name);
        button(page, "Create draft").click();
        drawn(page);
    }

    private static void drawn(Page page) {
        page.locator(".studio-canvas .djs-shape").first().waitFor();
    }

    /** By script: on a large diagram an element may stand outside the window. */
    private static void choose(Page page, String element) {
        drawn(page);
        page.evaluate("""
                id => {
                    const hit = document.querySelector(`[data-element-id="${id}"] .djs-hit`);
                    for (const type of ['mousedown', 'mouseup', 'click'])
                        hit.dispatchEvent(new MouseEvent(type, { bubbles: true }));
                }""", element);
        tab(page, "Properties");
    }

    private static void append(Page page, String step) {
        page.locator(".djs-context-pad [data-action='append']").click();
        page.keyboard().type(step);
        page.keyboard().press("Enter");
    }

    private static Locator field(Page page, String name) {
        return page.locator("[data-entry-id='field-" + name + "'] :is(input, textarea)");
    }

    private static void tab(Page page, String name) {
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(name)).click();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first();
    }

    /** @return the key of the flow */
    private String publish(Page page, String note) {
        button(page, "Publish").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByRole(AriaRole.TEXTBOX).fill(note);
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Publish"))
                .click();
        page.waitForURL(url -> url.contains("/console/flows/"));
        return page.url().replaceAll(".*/flows/([^/]+).*", "$1");
    }

    private static void edit(Page page) {
        button(page, "Edit as draft").click();
        drawn(page);
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("console-" + name + ".png")));
    }

    private String console(String path) {
        return "http://localhost:" + scenery.port() + "/console/" + path;
    }
}
