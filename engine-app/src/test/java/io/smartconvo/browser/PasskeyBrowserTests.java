package io.smartconvo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.smartconvo.SmartConvoTest;
import io.smartconvo.access.Cast;
import io.smartconvo.access.Cast.Played;
import io.smartconvo.access.Role;
import io.smartconvo.conversation.Scenery;
import io.smartconvo.tenant.TenantId;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Passkeys as a browser and its authenticator make them. */
@SmartConvoTest
@Import({Cast.class, Scenery.class})
class PasskeyBrowserTests {

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    @Autowired
    Cast cast;

    @Autowired
    Scenery scenery;

    @Autowired
    JdbcClient jdbc;

    private Played member;
    private Page page;
    private CDPSession devtools;
    private String authenticator;

    @BeforeEach
    void bringAnAuthenticator() {
        cast.forgetGuesses();
        TenantId tenant = scenery.tenant();
        member = cast.member(tenant, Role.OWNER);
        page = BROWSERS.page();
        // Without anybody to choose from what the browser would fill in, it would choose by itself.
        page.addInitScript("PublicKeyCredential.isConditionalMediationAvailable = async () => false");
        devtools = page.context().newCDPSession(page);
        devtools.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        JsonObject wanted = new JsonObject();
        wanted.add("options", options);
        authenticator = devtools.send("WebAuthn.addVirtualAuthenticator", wanted)
                .get("authenticatorId")
                .getAsString();
    }

    @Test
    void isAddedSignsInProvesAndIsRemoved() {
        page.navigate(console("sign-in?back=/account"));
        page.getByLabel("Name", exact()).fill(member.name());
        page.getByLabel("Password", exact()).fill(Cast.PASSWORD);
        button("Sign in").click();
        button("Add a passkey").click();
        page.getByLabel("Name", exact()).fill("Laptop");
        picture("passkey-add");
        button("Go on").click();
        button("I have kept them").click();
        assertThat(page.getByText("Laptop")).isVisible();
        picture("account-passkeys");

        signOut();
        button("Sign in with a passkey").click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Flows")))
                .isVisible();

        jdbc.sql("update member_session set proven_at = proven_at - interval '10 minutes' where member_id = ?")
                .param(member.id())
                .update();
        page.navigate(console("account"));
        button("Remove Laptop").click();
        button("Remove").click();
        button("Use a passkey").click();
        assertThat(page.getByText("The passkey is removed.")).isVisible();
        assertThat(page.getByText("Laptop")).hasCount(0);
    }

    @Test
    void opensNothingUnlessTheDeviceMakesSureWhoHoldsIt() {
        page.navigate(console("sign-in"));
        verified(false);
        button("Sign in with a passkey").click();
        assertThat(page.getByText("No passkey was chosen.")).isVisible();
        picture("sign-in-passkey");
    }

    private void verified(boolean verified) {
        JsonObject wanted = new JsonObject();
        wanted.addProperty("authenticatorId", authenticator);
        wanted.addProperty("isUserVerified", verified);
        devtools.send("WebAuthn.setUserVerified", wanted);
    }

    private void signOut() {
        page.context().clearCookies();
        page.navigate(console("sign-in"));
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Page.GetByLabelOptions exact() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots", name + ".png")));
    }

    private String console(String path) {
        return "http://localhost:" + scenery.port() + "/console/" + path;
    }
}
