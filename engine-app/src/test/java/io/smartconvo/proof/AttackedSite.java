package io.smartconvo.proof;

import static io.smartconvo.conversation.FlowText.ask;
import static io.smartconvo.conversation.FlowText.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.smartconvo.TestDatabase;
import io.smartconvo.conversation.ChatClient;
import io.smartconvo.conversation.FlowText;
import io.smartconvo.conversation.Scenery;
import io.smartconvo.tenant.TenantId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A site whose flow asks every kind of question, and an ear on the log that no word of an attack may reach. */
abstract class AttackedSite {

    static final String ATTACK = "qzattack5512zq";

    @Autowired
    Scenery scenery;

    @Autowired
    TestDatabase database;

    private final LogTrap logs = new LogTrap();
    TenantId tenant;
    String site;
    String origin;

    @BeforeEach
    void open() {
        tenant = scenery.tenant();
        origin = "http://127.0.0.1:" + scenery.port();
        String form = new FormText()
                .field("textfield", "colour", "", "")
                .field("number", "size", "", "")
                .json();
        scenery.publish(
                tenant,
                FlowText.line(
                                "hostile",
                                ask("who", "Who?", "nick"),
                                step(
                                        "receiveTask",
                                        "choose",
                                        "pick",
                                        Map.of(
                                                "text",
                                                "Which?",
                                                "options",
                                                "a = Aye",
                                                "answer",
                                                "picked",
                                                "retryText",
                                                "{{ nick }}".repeat(4))),
                                step("userTask", "form", "fill", Map.of("form", "some.form")),
                                step(
                                        "receiveTask",
                                        "consent",
                                        "agree",
                                        Map.of("text", "May we?", "purpose", "contact")))
                        .xml(),
                Map.of("some.form", form));
        site = scenery.site(tenant, List.of("hostile"));
    }

    @AfterEach
    void nothingOfTheAttackIsLogged() {
        String heard = logs.text();
        logs.close();
        assertThat(heard).doesNotContain(ATTACK);
    }

    static void refused(JsonNode frame, String code) {
        assertThat(frame.path("type").asString()).isEqualTo("error");
        assertThat(frame.path("code").asString()).isEqualTo(code);
        assertThat(frame.toString()).doesNotContain(ATTACK, "Exception", "io.smartconvo", "at line");
    }

    static JsonNode answer(ChatClient visitor) {
        return visitor.next(frame -> !ChatClient.is(frame, "event"));
    }

    int count(String sql) throws SQLException {
        try (Connection connection = database.asSuperuser();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, UUID.fromString(tenant.toString()));
            var row = statement.executeQuery();
            row.next();
            return row.getInt(1);
        }
    }

    void update(String sql) throws SQLException {
        try (Connection connection = database.asSuperuser();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, UUID.fromString(tenant.toString()));
            statement.executeUpdate();
        }
    }
}
