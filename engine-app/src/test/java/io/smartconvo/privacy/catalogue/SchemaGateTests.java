package io.smartconvo.privacy.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartconvo.SmartConvoTest;
import io.smartconvo.TestDatabase;
import io.smartconvo.proof.policy.Proves;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** No table and no column without an entry in the catalogue, the engine's included. */
@SmartConvoTest
class SchemaGateTests {

    @Autowired
    TestDatabase database;

    @Autowired
    DataCatalogue catalogue;

    @Test
    @Proves("5.1")
    void everyColumnOfTheMigratedSchemaHasAClass() throws SQLException {
        try (Connection connection = database.asSuperuser()) {
            Schema schema = Schema.of(connection);
            assertThat(schema.tables()).containsKeys("conversation_event", "vault.subject_key", "act_ru_variable");
            assertThat(String.join("\n\n", schema.differences(catalogue))).isEmpty();
        }
    }

    @Test
    void everyConditionThatFindsAVisitorsRowsAndEverySlotIsSql() throws SQLException {
        try (Connection connection = database.asSuperuser()) {
            var jdbc = new NamedParameterJdbcTemplate(new SingleConnectionDataSource(connection, true));
            var nobody = new MapSqlParameterSource("tenant", UUID.randomUUID()).addValue("subject", UUID.randomUUID());
            for (TableEntry table : DataPlan.of(catalogue).erasure()) {
                jdbc.queryForList("select * from " + table.name() + " where " + table.find(), nobody);
                table.slots()
                        .forEach((column, slot) ->
                                jdbc.queryForList("select " + slot + ", " + column + " from " + table.name(), nobody));
            }
        }
    }

    @Test
    void saysWhatToWriteForWhatNobodyDescribed() throws SQLException {
        try (Connection connection = database.asSuperuser();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(
                    "create table diary (id uuid, tenant_id uuid, subject_id uuid, entry bytea, at timestamptz)");
            statement.execute("alter table site add column colour text");
            statement.execute("alter table tenant drop column name");
            statement.execute("create table act_ru_novelty (id_ varchar(64))");
            assertThat(Schema.of(connection).differences(catalogue))
                    .hasSize(4)
                    .anySatisfy(said -> assertThat(said)
                            .contains(
                                    "table diary", "catalogue.yaml", "subject_id = :subject", "opaque: [id, tenant_id"))
                    .anySatisfy(said -> assertThat(said).contains("Table site", "[colour]"))
                    .anySatisfy(said -> assertThat(said).contains("Table tenant has no columns [name]"))
                    .anySatisfy(said -> assertThat(said).contains("act_ru_novelty"));
            connection.rollback();
        }
    }
}
