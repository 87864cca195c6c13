package io.smartconvo.studio;

import static io.smartconvo.conversation.FlowText.ask;
import static io.smartconvo.conversation.FlowText.say;
import static org.assertj.core.api.Assertions.assertThat;

import io.smartconvo.SmartConvoTest;
import io.smartconvo.access.Cast;
import io.smartconvo.access.ConsoleClient.Answer;
import io.smartconvo.access.Role;
import io.smartconvo.conversation.ChatClient;
import io.smartconvo.conversation.FlowText;
import io.smartconvo.conversation.Scenery;
import io.smartconvo.tenant.TenantId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

@SmartConvoTest
@Import({Cast.class, Scenery.class})
class ArchiveTests {

    @Autowired
    Cast cast;

    @Autowired
    Scenery scenery;

    private TenantId tenant;
    private Designer designer;
    private String site;

    @BeforeEach
    void openTenant() {
        tenant = scenery.tenant();
        designer = new Designer(cast.as(tenant, Role.DESIGNER));
        designer.version(FlowText.line("greeter", ask("name", "Name?", "nick"), say("bye", "Bye {{ nick }}"))
                .xml());
        site = scenery.site(tenant, List.of("greeter"));
    }

    @Test
    void anArchivedFlowStartsNothingAndEndsNothing() {
        try (ChatClient running = scenery.open(site)) {
            running.event("ask");
            assertThat(archive(true).status()).isEqualTo(204);

            try (ChatClient late = new ChatClient(scenery.port(), "http://127.0.0.1:" + scenery.port())) {
                JsonNode refused = late.hello(site, null);
                assertThat(refused.get("type").asString()).isEqualTo("error");
                assertThat(refused.get("code").asString()).isEqualTo("unknownFlow");
            }
            assertThat(designer.client().get("flows").json().at("/0/archived").asBoolean())
                    .isTrue();
            assertThat(designer.client()
                            .get("sites")
                            .json()
                            .at("/0/archivedFlows/0")
                            .asString())
                    .isEqualTo("greeter");

            running.say("Kim");
            assertThat(running.event("say").get("text").asString()).isEqualTo("Bye Kim");
            running.event("ended");
        }
    }

    @Test
    void anArchivedFlowComesBack() {
        archive(true);
        archive(true);
        archive(false);
        try (ChatClient visitor = scenery.open(site)) {
            visitor.event("ask");
        }
        assertThat(designer.client().get("flows").json().at("/0/archived").asBoolean(true))
                .isFalse();
    }

    @Test
    void anotherTenantArchivesNothing() {
        Designer stranger = new Designer(cast.as(scenery.tenant(), Role.OWNER));
        assertThat(stranger.client()
                        .send("PUT", "flows/greeter/archived", "{\"archived\":true}")
                        .status())
                .isEqualTo(404);
        assertThat(designer.client().send("PUT", "flows/greeter/archived", "{}").status())
                .isEqualTo(422);
        assertThat(designer.client().get("flows").json().at("/0/archived").asBoolean(true))
                .isFalse();
    }

    private Answer archive(boolean archived) {
        return designer.client().send("PUT", "flows/greeter/archived", "{\"archived\":" + archived + "}");
    }
}
