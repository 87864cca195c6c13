package io.smartconvo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.smartconvo.SmartConvoTest;
import io.smartconvo.access.Cast;
import io.smartconvo.access.OidcServer;
import io.smartconvo.access.Role;
import io.smartconvo.conversation.Scenery;
import io.smartconvo.tenant.TenantId;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** To the identity provider and back, past everything a browser does with cookies on the way. */
@SmartConvoTest
@Import({Cast.class, Scenery.class})
class SsoBrowserTests {

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    private static final OidcServer PROVIDER = OidcServer.start();

    @Autowired
    Cast cast;

    @Autowired
    Scenery scenery;

    private TenantId tenant;
    private String email;
    private Page page;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry registry) {
        registry.add("smartconvo.access.sso.issuer", PROVIDER::issuer);
        registry.add("smartconvo.access.sso.client-id", () -> OidcServer.CLIENT);
        registry.add("smartconvo.access.sso.client-secret", () -> OidcServer.SECRET);
        registry.add("smartconvo.access.sso.name", () -> "Fernweh ID");
    }

    @BeforeEach
    void openTenant() {
        PROVIDER.redirectTo(console("sso"));
        tenant = scenery.tenant();
        email = "kim-" + UUID.randomUUID() + "@fernweh.example";
        PROVIDER.person(email, Map.of("email", email, "email_verified", true));
        page = BROWSERS.page();
    }

    @AfterAll
    static void stop() {
        PROVIDER.close();
    }

    @Test
    void comesBackSignedInToThePageThatWasWanted() {
        cast.as(tenant, Role.OWNER)
                .send("POST", "members", "{\"name\":\"%s\",\"roles\":[\"DESIGNER\"]}".formatted(email));
        page.navigate(console("account"));
        picture("sign-in-sso");
        button("Sign in with Fernweh ID").click();
        signInThere();
        assertThat(page.getByText(email).first()).isVisible();
        assertThat(page.getByText("Connected", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        assertThat(page.url()).isEqualTo(console("account"));
        picture("account-sso");
    }

    @Test
    void saysSoToWhoIsNotInvitedAndKeepsNoCodeInTheAddress() {
        page.navigate(console("sign-in"));
        button("Sign in with Fernweh ID").click();
        signInThere();
        assertThat(page.getByText("That did not work")).isVisible();
        assertThat(page.url()).isEqualTo(console("sso"));
        picture("sso-refused");
    }

    private void signInThere() {
        page.getByLabel("Username").fill(email);
        page.getByLabel("Password").fill(OidcServer.PASSWORD);
        button("Sign in").click();
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots", name + ".png")));
    }

    private String console(String path) {
        return "http://localhost:" + scenery.port() + "/console/" + path;
    }
}
