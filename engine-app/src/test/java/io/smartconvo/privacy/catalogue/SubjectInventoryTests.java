package io.smartconvo.privacy.catalogue;

import static io.smartconvo.conversation.FlowText.ask;
import static io.smartconvo.conversation.FlowText.call;
import static io.smartconvo.conversation.FlowText.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.smartconvo.SmartConvoTest;
import io.smartconvo.TestDatabase;
import io.smartconvo.conversation.ChatClient;
import io.smartconvo.conversation.FlowText;
import io.smartconvo.conversation.Scenery;
import io.smartconvo.privacy.SubjectId;
import io.smartconvo.proof.policy.Proves;
import io.smartconvo.tenant.TenantId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The catalogue against a search that knows nothing of it: every row of every table that bears an id of a chat. */
@SmartConvoTest
@Import(Scenery.class)
class SubjectInventoryTests {

    @Autowired
    Scenery scenery;

    @Autowired
    TestDatabase database;

    @Autowired
    SubjectInventory inventory;

    @Autowired
    DataPlan plan;

    @Test
    void countsEveryRowThatBearsAnIdOfTheChatAndNoOther() throws SQLException {
        TenantId tenant = scenery.tenant();
        String site = site(tenant);
        UUID neighbour = talk(site);
        UUID chat = talk(site);

        assertThat(withoutZeros(inventory.count(tenant, new SubjectId(chat)))).isEqualTo(bearing(ids(chat)));
        assertThat(withoutZeros(inventory.count(tenant, new SubjectId(neighbour))))
                .isEqualTo(bearing(ids(neighbour)));
        assertThat(withoutZeros(inventory.count(scenery.tenant(), new SubjectId(chat))))
                .isEmpty();
    }

    @Test
    @Proves("5.1")
    void whatThePlanErasesIsGoneAndTheNeighbourIsUntouched() throws SQLException {
        TenantId tenant = scenery.tenant();
        String site = site(tenant);
        UUID neighbour = talk(site);
        UUID chat = talk(site);
        List<String> ids = ids(chat);
        List<String> neighbours = ids(neighbour);
        Map<String, Long> before = bearing(neighbours);
        assertThat(bearing(ids)).containsKeys("act_ru_execution", "act_hi_actinst", "captured_field");

        try (Connection connection = database.asSuperuser()) {
            JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            plan.erasure().stream()
                    .filter(table -> table.erase() != null && table.erase().how() != EraseRule.How.KEEP)
                    .forEach(table -> jdbc.sql("delete from " + table.name() + " where " + table.find())
                            .param("tenant", tenant.value())
                            .param("subject", chat)
                            .update());
        }

        assertThat(bearing(ids)).containsOnlyKeys("consent_receipt");
        assertThat(bearing(neighbours)).isEqualTo(before);
    }

    private String site(TenantId tenant) {
        FlowText helper = FlowText.line("helper", ask("inner", "And?", "inner"), ask("last", "Last?", "last"));
        FlowText main = FlowText.line(
                "main",
                step("receiveTask", "consent", "agree", Map.of("text", "May we?", "purpose", "contact")),
                ask("mail", Map.of("text", "Mail?", "answer", "email", "type", "email", "purpose", "contact")),
                call("help", "helper"));
        return scenery.site(tenant, helper, main).transform(key -> scenery.site(tenant, List.of("main")));
    }

    /** Leaves the chat waiting in the flow it calls. */
    private UUID talk(String site) {
        try (ChatClient visitor = new ChatClient(scenery.port(), "http://127.0.0.1:" + scenery.port())) {
            UUID id = UUID.fromString(
                    visitor.hello(site, null).get("conversation").asString());
            visitor.event("consent");
            visitor.decide("agree", "contact", true);
            visitor.event("ask");
            visitor.say("somebody@example.org");
            visitor.event("ask");
            visitor.say("this");
            visitor.event("ask");
            return id;
        }
    }

    /** The chat's own, and those of its process and of the ones that calls. */
    private List<String> ids(UUID chat) throws SQLException {
        try (Connection connection = database.asSuperuser()) {
            JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            List<String> ids = new ArrayList<>(jdbc.sql("select proc_inst_id_ from act_hi_procinst"
                            + " where root_proc_inst_id_ = (select process_instance_id from conversation where id = ?)")
                    .param(chat)
                    .query(String.class)
                    .list());
            ids.add(chat.toString());
            assertThat(ids).hasSize(3);
            return ids;
        }
    }

    private Map<String, Long> bearing(List<String> ids) throws SQLException {
        Map<String, Long> counts = new TreeMap<>();
        try (Connection connection = database.asSuperuser()) {
            JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            Schema.of(connection).tables().forEach((table, columns) -> {
                String any = columns.entrySet().stream()
                        .filter(column -> column.getValue().matches("uuid|varchar|text"))
                        .map(column -> column.getKey() + "::text in (:ids)")
                        .collect(Collectors.joining(" or "));
                if (!any.isEmpty() && !table.startsWith("flyway")) {
                    counts.put(
                            table,
                            jdbc.sql("select count(*) from " + table + " where " + any)
                                    .param("ids", ids)
                                    .query(Long.class)
                                    .single());
                }
            });
        }
        return withoutZeros(counts);
    }

    private static Map<String, Long> withoutZeros(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .filter(count -> count.getValue() > 0)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Long::sum, TreeMap::new));
    }
}
