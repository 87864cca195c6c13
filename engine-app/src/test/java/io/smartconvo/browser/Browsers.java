package io.smartconvo.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The machine's own Chromium, one for a test class; each page has a context, so a profile, of its own. */
class Browsers implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

    static final List<String> ARGS =
            List.of("--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--disable-background-networking");

    /** A busy machine must not make a test fail; waiting costs nothing where things go well. */
    static final int PATIENCE_MS = 60_000;

    private final List<BrowserContext> contexts = new ArrayList<>();
    private Playwright playwright;
    private Browser browser;

    @Override
    public void beforeAll(ExtensionContext context) {
        Optional<Path> chromium = chromium();
        if (chromium.isEmpty()) {
            System.err.println("""

                    **********************************************************************
                    * NOT TESTED IN A BROWSER: there is no Chromium on this machine.     *
                    * Install it or set CHROMIUM to its path.  Skipped: %s
                    **********************************************************************
                    """.formatted(context.getDisplayName()));
        }
        Assumptions.assumeTrue(chromium.isPresent(), "there is no Chromium on this machine");
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        playwright = Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(chromium.get()).setArgs(ARGS));
    }

    static Optional<Path> chromium() {
        return Stream.of(System.getenv("CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser")
                .filter(Objects::nonNull)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    Page page() {
        return page(desktop());
    }

    Page page(NewContextOptions options) {
        BrowserContext context = browser.newContext(options.setReducedMotion(ReducedMotion.REDUCE));
        contexts.add(context);
        context.setDefaultTimeout(PATIENCE_MS);
        return context.newPage();
    }

    static NewContextOptions desktop() {
        return new NewContextOptions().setViewportSize(1280, 800);
    }

    static NewContextOptions phone() {
        return new NewContextOptions()
                .setViewportSize(390, 844)
                .setDeviceScaleFactor(2)
                .setHasTouch(true)
                .setIsMobile(true);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        contexts.forEach(BrowserContext::close);
        contexts.clear();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (playwright != null) {
            playwright.close();
        }
    }
}
