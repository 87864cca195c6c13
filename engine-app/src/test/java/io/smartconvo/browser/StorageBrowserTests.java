package io.smartconvo.browser;

import static io.smartconvo.conversation.FlowText.ask;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.smartconvo.SmartConvoTest;
import io.smartconvo.conversation.Scenery;
import io.smartconvo.proof.policy.Proves;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the chat leaves on a visitor's device: before they want it, while they use it, and when they are done. */
@SmartConvoTest
@Import(Scenery.class)
@Proves("2.3a")
class StorageBrowserTests {

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    private static final String[] QUESTIONS = {ask("q", "Your question?", "question"), ask("r", "And now?", "more")};
    private static final String WORDS = "qzprivate4711";

    /** Everything a page can keep, except the session's storage. */
    private static final String ELSEWHERE = """
            async () => [...Object.keys(localStorage), ...document.cookie.split(';').filter(Boolean),
              ...(await indexedDB.databases()).map(it => it.name), ...(await caches.keys()),
              ...(await navigator.serviceWorker.getRegistrations()).map(it => it.scope)]""";

    @Autowired
    Scenery scenery;

    @Test
    @Proves({"2.3b", "8.1b"})
    void memoryKeepsNothingEver() {
        try (CustomerSite site = CustomerSite.of(scenery, QUESTIONS).storing("memory")) {
            Chat chat = Chat.visit(BROWSERS.page(), site.origin());
            keepsNothing(chat);

            chat.open().sees("Your question?").says(WORDS).sees("And now?");
            keepsNothing(chat);

            chat.page().reload();
            keepsNothing(chat);
            chat.open().sees("Your question?");
            assertThat(chat.bubbles()).describedAs("a new conversation").containsExactly("Your question?");

            reset(chat);
            keepsNothing(chat);
        }
    }

    @Test
    @Proves("8.1b")
    void whatIsNotSetIsMemory() {
        try (CustomerSite site = CustomerSite.of(scenery, QUESTIONS)) {
            Chat chat = Chat.visit(BROWSERS.page(), site.origin());

            chat.open().sees("Your question?").says(WORDS).sees("And now?");

            keepsNothing(chat);
        }
    }

    @Test
    void sessionKeepsAPlaceInTheConversationFromIntentToReset() {
        try (CustomerSite site = CustomerSite.of(scenery, QUESTIONS).storing("session")) {
            Page page = BROWSERS.page();
            List<String> addresses = new ArrayList<>();
            page.onRequest(request -> addresses.add(request.url()));
            Chat chat = Chat.visit(page, site.origin());
            keepsNothing(chat);

            chat.open().sees("Your question?").says(WORDS).sees("And now?");
            String first = token(chat, site);

            page.reload();
            assertThat(token(chat, site))
                    .describedAs("untouched until asked for")
                    .isEqualTo(first);
            chat.open().sees("And now?");
            assertThat(chat.bubbles()).containsExactly("Your question?", WORDS, "And now?");
            String second = token(chat, site);
            assertThat(second).describedAs("good for one welcome").isNotEqualTo(first);
            assertThat(addresses).noneMatch(it -> it.contains(first) || it.contains(second));

            page.keyboard().press("Escape");
            reset(chat);
            keepsNothing(chat);
            page.reload();
            chat.open().sees("Your question?");
            assertThat(chat.bubbles()).containsExactly("Your question?");
        }
    }

    @Test
    @Proves("8.1a")
    void sessionIsForgottenAtOnceWhenTheBannerSaysNo() {
        try (CustomerSite site = CustomerSite.of(scenery, QUESTIONS).storing("session")) {
            Chat chat = Chat.visit(BROWSERS.page(), site.origin());
            chat.open().sees("Your question?");
            token(chat, site);

            chat.page().evaluate("() => window.smartconvo('setConsent', {functional: false})");

            keepsNothing(chat);
            chat.says(WORDS).sees("And now?");
            keepsNothing(chat);
        }
    }

    @Test
    void sessionEndsWithItsTab() {
        try (CustomerSite site = CustomerSite.of(scenery, QUESTIONS).storing("session")) {
            Chat chat = Chat.visit(BROWSERS.page(), site.origin());
            chat.open().sees("Your question?").says(WORDS).sees("And now?");
            Page next = chat.page().context().newPage();
            chat.page().close();

            Chat later = Chat.visit(next, site.origin());

            keepsNothing(later);
            later.open().sees("Your question?");
            assertThat(later.bubbles()).containsExactly("Your question?");
        }
    }

    private static void reset(Chat chat) {
        chat.page().evaluate("() => window.smartconvo('reset')");
    }

    private static void keepsNothing(Chat chat) {
        assertThat(chat.page().evaluate("() => ({...sessionStorage})")).isEqualTo(Map.of());
        keepsNothingElsewhere(chat);
    }

    private static void keepsNothingElsewhere(Chat chat) {
        assertThat(chat.page().evaluate(ELSEWHERE)).isEqualTo(List.of());
        assertThat(chat.page().context().cookies()).isEmpty();
    }

    /** The token, after a look at all that stands beside it. */
    private static String token(Chat chat, CustomerSite site) {
        keepsNothingElsewhere(chat);
        Object kept = chat.page().evaluate("() => ({...sessionStorage})");
        String key = "smartconvo:" + site.key();
        assertThat(kept).asInstanceOf(InstanceOfAssertFactories.MAP).containsOnlyKeys(key);
        assertThat(kept.toString()).doesNotContain(WORDS, "question");
        JsonNode place =
                JsonMapper.shared().readTree((String) chat.page().evaluate("key => sessionStorage.getItem(key)", key));
        assertThat(Set.copyOf(place.propertyNames())).isEqualTo(Set.of("site", "token", "after"));
        return place.get("token").asString();
    }
}
