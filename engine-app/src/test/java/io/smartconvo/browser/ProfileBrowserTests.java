package io.smartconvo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchPersistentContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import io.smartconvo.SmartConvoTest;
import io.smartconvo.conversation.FlowText;
import io.smartconvo.conversation.Scenery;
import io.smartconvo.proof.FileSearch;
import io.smartconvo.tenant.TenantId;
import io.smartconvo.testsupport.Marker;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What a visit leaves on the visitor's own disk: a profile is kept, closed, and searched file by file. */
@SmartConvoTest
@Import(Scenery.class)
@EnabledIf("chromiumIsInstalled")
class ProfileBrowserTests {

    @Autowired
    Scenery scenery;

    @TempDir
    Path profile;

    static boolean chromiumIsInstalled() {
        return Browsers.chromium().isPresent();
    }

    @Test
    void aVisitLeavesNoneOfItsWordsInTheProfile() {
        Marker said = Marker.of("qzprofile83620174zq");
        Marker mail = Marker.of("qzprofilemail55120");
        visit(page -> {
            Chat chat = new Chat(page);
            chat.says(said.text())
                    .sees("Mail?")
                    .says(mail.text() + "@probe.example")
                    .sees("Thank you");
        });
        assertThat(new FileSearch(List.of(said, mail)).in(profile)).isEmpty();
    }

    /** A search that finds nothing proves nothing unless it finds what is there. */
    @Test
    void theSearchFindsWhatAPageKeeps() {
        Marker kept = Marker.of("qzkept90017745zq");
        visit(page -> page.evaluate("text => localStorage.setItem('diary', text)", kept.text()));
        assertThat(new FileSearch(List.of(kept)).in(profile)).isNotEmpty();
    }

    private void visit(java.util.function.Consumer<Page> act) {
        TenantId tenant = scenery.tenant();
        scenery.publish(
                tenant,
                FlowText.line(
                                "talk",
                                FlowText.ask("q", "Who are you?", "nick"),
                                FlowText.ask("m", "Mail?", "mail"),
                                FlowText.say("s", "Thank you, {{ nick }}."))
                        .xml(),
                Map.of());
        try (CustomerSite site = new CustomerSite(scenery.port());
                Playwright playwright = Playwright.create(
                        new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))) {
            site.showing(scenery.site(tenant, List.of("talk"), site.origin()));
            LaunchPersistentContextOptions options = new LaunchPersistentContextOptions()
                    .setExecutablePath(Browsers.chromium().orElseThrow())
                    .setArgs(Browsers.ARGS);
            try (BrowserContext context = playwright.chromium().launchPersistentContext(profile, options)) {
                context.setDefaultTimeout(30_000);
                Page page = context.newPage();
                Chat.visit(page, site.origin()).open().sees("Who are you?");
                act.accept(page);
            }
        }
    }
}
