package io.smartconvo.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartconvo.SmartConvoTest;
import io.smartconvo.access.Cast;
import io.smartconvo.access.ConsoleClient;
import io.smartconvo.access.ConsoleClient.Answer;
import io.smartconvo.access.Role;
import io.smartconvo.conversation.Scenery;
import io.smartconvo.tenant.TenantId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** As it is in production. */
@SmartConvoTest
@Import({Cast.class, Scenery.class})
class WebhookAddressTests {

    @Autowired
    Cast cast;

    @Autowired
    Scenery scenery;

    @Autowired
    Webhooks webhooks;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://hook.example/",
                "https://127.0.0.1/",
                "https://10.1.2.3/",
                "https://localhost/",
                "https://hook.example:5432/",
                "https://kim:secret@hook.example/",
                "javascript:alert(1)",
                ""
            })
    void takesNoAddressButHttpsToAPublicName(String url) {
        TenantId tenant = scenery.tenant();
        ConsoleClient owner = cast.as(tenant, Role.OWNER);
        Answer refused = owner.send("PUT", "webhook", "{\"url\":\"%s\"}".formatted(url));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo("url");
        assertThat(webhooks.isSet(tenant)).isFalse();
    }
}
