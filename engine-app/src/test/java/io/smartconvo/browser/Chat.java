package io.smartconvo.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;

/** The chat on a page, as its visitor sees it. */
record Chat(Page page) {

    private static final String FOCUSED = """
            () => {
              let held = document.activeElement;
              while (held?.shadowRoot?.activeElement) held = held.shadowRoot.activeElement;
              return held?.ariaLabel || held?.labels?.[0]?.innerText || held?.innerText || held?.id || '';
            }""";

    static Chat visit(Page page, String address) {
        page.navigate(address);
        Chat chat = new Chat(page);
        PlaywrightAssertions.assertThat(chat.launcher()).isVisible();
        return chat;
    }

    Locator launcher() {
        return page.locator("smartconvo-widget [part=launcher]");
    }

    Locator panel() {
        return page.getByRole(AriaRole.DIALOG);
    }

    Locator log() {
        return page.getByRole(AriaRole.LOG);
    }

    Locator field() {
        return page.locator(
                "smartconvo-widget .composer .field > textarea, smartconvo-widget .composer .field > input");
    }

    Locator button(String name) {
        return panel().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    /** What has the focus, by the words that name it. */
    String focused() {
        return (String) page.evaluate(FOCUSED);
    }

    List<String> bubbles() {
        return log().locator(".bubble").allInnerTexts();
    }

    Chat open() {
        launcher().click();
        PlaywrightAssertions.assertThat(panel()).isVisible();
        return this;
    }

    Chat start(String flow) {
        page.evaluate("flow => window.smartconvo('start', flow)", flow);
        return this;
    }

    Chat sees(String text) {
        PlaywrightAssertions.assertThat(log().getByText(text).last()).isVisible();
        return this;
    }

    Chat says(String text) {
        field().fill(text);
        field().press("Enter");
        return this;
    }

    Chat picks(String option) {
        button(option).click();
        return this;
    }

    /** What axe finds, as rules and places; empty when there is nothing. */
    List<String> violations() {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .flatMap(rule -> rule.getNodes().stream().map(node -> rule.getId() + " " + node.getTarget()))
                        .toList();
    }

    void picture(String name) {
        page.screenshot(new ScreenshotOptions().setPath(Path.of("target/screenshots", name + ".png")));
    }
}
