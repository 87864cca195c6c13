package io.smartconvo.studio;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartconvo.SmartConvoTest;
import io.smartconvo.access.Cast;
import io.smartconvo.access.ConsoleClient.Answer;
import io.smartconvo.access.Role;
import io.smartconvo.conversation.Scenery;
import io.smartconvo.tenant.TenantId;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

@SmartConvoTest
@Import({Cast.class, Scenery.class})
class GalleryTests {

    @Autowired
    Cast cast;

    @Autowired
    Scenery scenery;

    private Designer designer;

    @BeforeEach
    void openTenant() {
        TenantId tenant = scenery.tenant();
        designer = new Designer(cast.as(tenant, Role.DESIGNER));
    }

    @Test
    void everyShippedFlowCanBeLookedAtAndStartedFrom() {
        JsonNode gallery = designer.client().get("gallery").json();
        assertThat(gallery).hasSize(3);
        for (JsonNode entry : gallery) {
            assertThat(entry.get("description").asString()).endsWith(".");
            JsonNode shown = designer.client()
                    .get("gallery/" + entry.get("key").asString())
                    .json();
            assertThat(shown.get("tests")).isNotEmpty();
            JsonNode draft = designer.added(Map.of("template", entry.get("key").asString(), "name", "Mine <&> \"$1\""));
            Answer published = designer.publish(draft, null);
            assertThat(published.status()).as(published.response().body()).isEqualTo(201);
            assertThat(published.json().at("/version/name").asString()).isEqualTo("Mine <&> \"$1\"");
        }
        assertThat(designer.client().get("gallery/nothing").status()).isEqualTo(404);
    }

    @Test
    void handsOutTheStepsForEveryModeler() {
        Answer shown = designer.client().get("element-templates");
        assertThat(shown.json().findValuesAsString("id")).contains("io.smartconvo.say", "io.smartconvo.ai-reply");
        assertThat(shown.response().headers().firstValue("Content-Disposition")).isEmpty();
        Answer saved = designer.client().get("element-templates?download");
        assertThat(saved.json()).isEqualTo(shown.json());
        assertThat(saved.response().headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"smartconvo-element-templates.json\"");
    }
}
