package io.smartconvo.browser;

import static io.smartconvo.conversation.FlowText.ask;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.smartconvo.SmartConvoTest;
import io.smartconvo.conversation.Scenery;
import io.smartconvo.proof.policy.Proves;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A browser that sends Global Privacy Control says no to what a banner's yes would allow. */
@SmartConvoTest
@Import(Scenery.class)
@Proves({"2.3b", "11.1a", "12.3"})
class PrivacyControlBrowserTests {

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    private static final String SIGNAL =
            "Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', {get: () => true})";
    private static final String YES_TO_ALL =
            "() => window.smartconvo('setConsent', {functional: true, analytics: true, marketing: true})";

    @Autowired
    Scenery scenery;

    @Test
    void takesAnalyticsAndAdvertisingOutOfAYesToAllAndSaysSo() {
        try (CustomerSite site = site()) {
            Page page = BROWSERS.page();
            page.addInitScript(SIGNAL);

            JsonNode hello = hello(page, site);

            assertThat(hello.path("gpc").asBoolean(false)).isTrue();
            assertThat(hello.at("/consent/functional").asBoolean(false)).isTrue();
            assertThat(hello.at("/consent/analytics").asBoolean(true)).isFalse();
            assertThat(hello.at("/consent/marketing").asBoolean(true)).isFalse();
            new Chat(page).button("Your data").click();
            PlaywrightAssertions.assertThat(page.getByText("Your browser sends this signal, and it is honoured"))
                    .isVisible();
        }
    }

    @Test
    void withoutItAYesIsAYes() {
        try (CustomerSite site = site()) {
            JsonNode hello = hello(BROWSERS.page(), site);

            assertThat(hello.has("gpc")).isFalse();
            assertThat(hello.at("/consent/analytics").asBoolean(false)).isTrue();
            assertThat(hello.at("/consent/marketing").asBoolean(false)).isTrue();
        }
    }

    private CustomerSite site() {
        return CustomerSite.of(scenery, ask("q", "Your question?", "question"));
    }

    /** The first thing the widget says to the server. */
    private static JsonNode hello(Page page, CustomerSite site) {
        List<String> frames = new CopyOnWriteArrayList<>();
        page.onWebSocket(socket -> socket.onFrameSent(frame -> frames.add(frame.text())));
        Chat chat = Chat.visit(page, site.origin());
        page.evaluate(YES_TO_ALL);
        chat.open().sees("Your question?");
        return JsonMapper.shared().readTree(frames.get(0));
    }
}
