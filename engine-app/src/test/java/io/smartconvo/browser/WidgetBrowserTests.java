package io.smartconvo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocketRoute;
import com.microsoft.playwright.options.LoadState;
import io.smartconvo.SmartConvoTest;
import io.smartconvo.conversation.FlowText;
import io.smartconvo.conversation.Scenery;
import io.smartconvo.proof.policy.Proves;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** What the widget promises to visitors and to the pages that embed it, in a real browser on the whole product. */
@SmartConvoTest
@Import(Scenery.class)
class WidgetBrowserTests {

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    private static final String QUESTION = "How long does delivery take?";

    private static final String ASK = FlowText.ask("q", "Your question?", "question");

    private static final String THANK = FlowText.say("s", "Thank you for {{ question }}.");

    private static final String VIOLATIONS = "window.violations = [];"
            + " document.addEventListener('securitypolicyviolation', event => violations.push(event.violatedDirective));";

    /** Counts every way to the visitor's device; a page script would be too late, so it is there before any. */
    private static final String TRAPS = """
            window.touched = [];
            const trap = (owner, name) => {
              const real = owner[name];
              owner[name] = function (...args) { touched.push(name); return real.apply(this, args); };
            };
            for (const name of ['setItem', 'getItem', 'removeItem']) trap(Storage.prototype, name);
            for (const name of ['open', 'databases']) trap(IDBFactory.prototype, name);
            for (const name of ['fetch', 'open']) trap(window, name);
            trap(XMLHttpRequest.prototype, 'send');
            trap(Navigator.prototype, 'sendBeacon');
            const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
            Object.defineProperty(Document.prototype, 'cookie', {
              get() { touched.push('cookie'); return cookie.get.call(this); },
              set(value) { touched.push('cookie'); cookie.set.call(this, value); },
            });
            for (const name of ['WebSocket', 'BroadcastChannel', 'Worker']) {
              window[name] = new Proxy(window[name], {
                construct(target, args) { touched.push(name); return Reflect.construct(target, args); },
              });
            }
            """;

    private static final String HOSTILE = """
            <style>
            * { all: initial !important; display: none !important; font-size: 40px !important; color: red !important; }
            html, body, main, h1 { display: block !important; }
            button, textarea, div, smartconvo-widget {
              display: none !important; visibility: hidden !important; width: 1px !important; pointer-events: none !important;
            }
            </style>
            """;

    @LocalServerPort
    int port;

    @Autowired
    Scenery scenery;

    private Chat demo() {
        return Chat.visit(BROWSERS.page(), "http://localhost:" + port + "/demo/");
    }

    @Test
    @Proves({"2.3a", "2.3b", "8.1b"})
    void touchesNeitherDeviceNorNetworkBeforeIntent() {
        try (CustomerSite site = CustomerSite.of(scenery, ASK)) {
            Page page = BROWSERS.page();
            List<String> requests = new ArrayList<>();
            page.onRequest(request -> requests.add(request.url()));
            page.addInitScript(TRAPS);

            Chat chat = Chat.visit(page, site.origin());
            page.waitForLoadState(LoadState.NETWORKIDLE);

            assertThat(page.evaluate("() => window.touched")).isEqualTo(List.of());
            assertThat(page.context().cookies()).isEmpty();
            assertThat(requests.stream().filter(it -> it.contains(":" + port + "/")))
                    .containsExactly("http://127.0.0.1:" + port + "/widget/v1/smartconvo.js");
            chat.open().sees("Your question?");
            assertThat(page.evaluate("() => window.touched"))
                    .asList()
                    .contains("WebSocket")
                    .doesNotContain("setItem", "cookie", "open");
        }
    }

    @Test
    @Proves({"0.1", "3.1"})
    void worksOnAnotherOriginUnderAStrictPolicy() {
        try (CustomerSite site = CustomerSite.of(scenery, ASK, THANK).strict()) {
            Page page = BROWSERS.page();
            List<String> problems = problemsOf(page);

            Chat chat = Chat.visit(page, site.origin()).open().sees("Your question?");
            chat.picks("End chat").picks("Keep chatting");
            chat.says("asking").sees("Thank you for asking.");

            assertThat(page.evaluate("() => window.violations")).isEqualTo(List.of());
            assertThat(problems).isEmpty();
            assertThatThrownBy(() -> page.evaluate("() => document.body.innerHTML = 'x'"))
                    .describedAs("the policy is in force")
                    .hasMessageContaining("TrustedHTML");
        }
    }

    @Test
    void worksOnAnotherOriginWhereSocketsAreBlocked() {
        try (CustomerSite site = CustomerSite.of(scenery, ASK, THANK).strict()) {
            Page page = BROWSERS.page();
            page.routeWebSocket("**/widget/v1/socket", WebSocketRoute::close);
            List<String> calls = new ArrayList<>();
            page.onResponse(response -> calls.add(response.request().method() + " " + response.status()));
            page.addInitScript(VIOLATIONS);

            Chat chat = Chat.visit(page, site.origin()).open().sees("Your question?");
            chat.says("asking").sees("Thank you for asking.");

            assertThat(calls).contains("POST 200");
            assertThat(chat.bubbles()).containsExactly("Your question?", "asking", "Thank you for asking.");
            assertThat(page.evaluate("() => window.violations")).isEqualTo(List.of());
        }
    }

    @Test
    void opensNoChatOnAnOriginItsSiteDoesNotName() {
        try (CustomerSite named = CustomerSite.of(scenery, ASK);
                CustomerSite other = new CustomerSite(port).showing(named.key())) {
            Chat chat = Chat.visit(BROWSERS.page(), other.origin()).open();

            assertThat(chat.panel().getByText("The chat is not available right now."))
                    .isVisible();
            assertThat(chat.bubbles()).isEmpty();
            Chat.visit(BROWSERS.page(), named.origin()).open().sees("Your question?");
        }
    }

    /** Sees the violations of the page's policy and the errors of its scripts. */
    private static List<String> problemsOf(Page page) {
        List<String> problems = new ArrayList<>();
        page.onPageError(problems::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                problems.add(message.text());
            }
        });
        page.addInitScript(VIOLATIONS);
        return problems;
    }

    @Test
    void goesOnAfterAReloadInSessionMode() {
        Chat chat = demo().open().sees("What would you like to know?");
        chat.says(QUESTION).sees("Anything else?");
        List<String> before = chat.bubbles();

        chat.page().reload();
        chat.open().sees("Anything else?");

        assertThat(chat.bubbles()).isEqualTo(before);
        chat.picks("No, that is all").sees("This chat has ended. Thank you!");
    }

    @Test
    void losesAndDoublesNothingWhenTheLineBreaksInMidReply() {
        Page page = BROWSERS.page();
        List<String> cut = new ArrayList<>();
        page.routeWebSocket("**/widget/v1/socket", route -> {
            var server = route.connectToServer();
            route.onMessage(frame -> server.send(frame.text()));
            server.onMessage(frame -> {
                if (cut.isEmpty() && frame.text().contains("\"type\":\"delta\"")) {
                    cut.add(frame.text());
                    server.close();
                    route.close();
                } else {
                    route.send(frame.text());
                }
            });
        });
        Chat chat =
                Chat.visit(page, "http://localhost:" + port + "/demo/").open().sees("What would you like to know?");

        chat.says(QUESTION).sees("Anything else?");

        assertThat(cut).hasSize(1);
        List<String> bubbles = chat.bubbles();
        assertThat(bubbles).doesNotHaveDuplicates().containsOnlyOnce(QUESTION, "Anything else?");
        assertThat(bubbles).hasSize(5);
    }

    @Test
    void sendsWhatWasWrittenOfflineOnceTheLineIsBack() {
        Chat chat = demo().open().sees("What would you like to know?");
        chat.page().context().setOffline(true);
        chat.says(QUESTION);
        assertThat(chat.panel().getByText("You are offline.")).isVisible();

        chat.page().context().setOffline(false);

        chat.sees("Anything else?");
        assertThat(chat.bubbles()).containsOnlyOnce(QUESTION);
    }

    @Test
    void looksTheSameOnAPageOfHostileStyles() {
        try (CustomerSite site = CustomerSite.of(scenery, ASK)) {
            String calm =
                    looksOf(Chat.visit(BROWSERS.page(), site.origin()).open().sees("Your question?"));
            site.dressed(HOSTILE);

            Chat chat = Chat.visit(BROWSERS.page(), site.origin()).open().sees("Your question?");

            chat.picture("hostile-styles");
            assertThat(looksOf(chat)).isEqualTo(calm);
        }
    }

    private static String looksOf(Chat chat) {
        String look = "e => { const s = getComputedStyle(e); const b = e.getBoundingClientRect();"
                + " return [s.fontFamily, s.fontSize, s.color, s.display, s.backgroundColor, b.width, b.height].join(' | '); }";
        return Stream.of(
                        chat.panel(),
                        chat.field(),
                        chat.log().locator(".bubble").first())
                .map(it -> (String) it.evaluate(look))
                .toList()
                .toString();
    }
}
