package io.smartconvo.browser;

import static io.smartconvo.conversation.FlowText.ask;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.smartconvo.SmartConvoTest;
import io.smartconvo.conversation.Scenery;
import io.smartconvo.proof.policy.Proves;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A page's banner speaks Google's consent mode, and what the chat leaves on the device follows what it says. */
@SmartConvoTest
@Import(Scenery.class)
@Proves({"2.3b", "8.1a", "8.1b"})
class BannerBrowserTests {

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    /** Its defaults are the most generous there can be, and no decision. */
    private static final String CONSENT_MODE = """
            window.dataLayer = window.dataLayer || [];
            function gtag() { dataLayer.push(arguments) }
            const all = (storage, analytics) => ({functionality_storage: storage, personalization_storage: storage,
              analytics_storage: analytics, ad_storage: analytics, ad_user_data: analytics, ad_personalization: analytics});
            window.tell = (storage, analytics) => gtag('consent', 'update', all(storage, analytics));
            gtag('consent', 'default', all('granted', 'granted'));""";

    @Autowired
    Scenery scenery;

    @Test
    void nothingOutlivesTheTabUntilTheBannerSaysYesNorAfterItSaysNo() {
        try (CustomerSite site = CustomerSite.of(scenery, ask("q", "Your question?", "question"))
                .storing("persistent")
                .banner("gcm", CONSENT_MODE)) {
            Page page = BROWSERS.page();
            Chat chat = Chat.visit(page, site.origin());
            assertThat(kept(page)).describedAs("before intent").isEmpty();
            chat.open().sees("Your question?");
            assertThat(kept(page)).describedAs("before a decision").isEmpty();

            page.evaluate("() => tell('denied', 'granted')");
            page.reload();
            chat.open().sees("Your question?");
            assertThat(kept(page)).describedAs("a yes to something else").isEmpty();

            page.evaluate("() => tell('granted', 'denied')");
            page.waitForFunction("() => localStorage.length === 1");
            assertThat(kept(page)).containsExactly("smartconvo:" + site.key());

            page.evaluate("() => tell('denied', 'denied')");
            page.waitForFunction("() => localStorage.length + sessionStorage.length === 0");
            assertThat(kept(page)).isEmpty();
        }
    }

    /** What stays when the tab is closed. */
    private static List<String> kept(Page page) {
        assertThat(page.context().cookies()).isEmpty();
        Object kept = page.evaluate("""
                async () => [...Object.keys(localStorage), ...(await indexedDB.databases()).map(it => it.name),
                  ...(await caches.keys()), ...(await navigator.serviceWorker.getRegistrations()).map(it => it.scope)]""");
        return ((List<?>) kept).stream().map(Object::toString).toList();
    }
}
