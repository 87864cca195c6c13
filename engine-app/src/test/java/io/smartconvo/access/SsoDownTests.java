package io.smartconvo.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartconvo.SmartConvoTest;
import io.smartconvo.conversation.Scenery;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The product has started although nobody answers where the provider should be. */
@SmartConvoTest(
        properties = {
            "smartconvo.access.sso.issuer=http://localhost:1",
            "smartconvo.access.sso.client-id=smartconvo",
            "smartconvo.access.sso.client-secret=secret"
        })
@Import({Cast.class, Scenery.class})
class SsoDownTests {

    @Autowired
    Cast cast;

    @Autowired
    Scenery scenery;

    @Test
    void saysThatTheProviderDoesNotAnswerAndLetsOthersIn() {
        ConsoleClient browser = cast.stranger();
        assertThat(browser.send("POST", "session/sso", "{}").problem()).isEqualTo("/problems/sso-unavailable");
        var member = cast.member(scenery.tenant(), Role.AGENT);
        assertThat(browser.signIn(member.name(), Cast.PASSWORD).status()).isEqualTo(200);
    }
}
