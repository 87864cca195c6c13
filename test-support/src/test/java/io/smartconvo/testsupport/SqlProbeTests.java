package io.smartconvo.testsupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smartconvo.testsupport.SqlProbe.Finding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlProbeTests {

    private static final String TEXT = "Zoë-9f3kQx7 marker";
    private static final Marker MARKER = Marker.of(TEXT);

    @RegisterExtension
    static final TestPostgres POSTGRES = new TestPostgres();

    private SqlProbe probe;

    @BeforeEach
    void create() throws SQLException {
        probe = new SqlProbe(POSTGRES.database());
        run("create schema \"odd \"\" name\"");
        run("create type pair as (a text, b text)");
        run("create table t (id int, words text, data bytea, doc jsonb, list text[], both_ pair, x xml)");
        run("create table \"odd \"\" name\".\"T able\" (\"col umn\" varchar(200))");
        run("create table parted (day date, words text) partition by range (day)");
        run("create table parted_1 partition of parted for values from ('2027-01-01') to ('2027-02-01')");
        run("create table parent (words text)");
        run("create table child () inherits (parent)");
    }

    @AfterEach
    void drop() throws SQLException {
        run("drop schema \"odd \"\" name\" cascade");
        run("drop table t, parted, child, parent");
        run("drop type pair");
        run("select lo_unlink(oid) from pg_largeobject_metadata");
        run("drop materialized view if exists seen");
    }

    @Test
    void findsNothingWhereNothingIs() throws SQLException {
        run("insert into t (words) values ('Zoë-9f3kQx7 other')");
        assertThat(probe.search(List.of(MARKER))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into t (words) values ('before Zoë-9f3kQx7 marker after')",
                "insert into t (words) values ('zOë-9F3KqX7 MARKER')",
                "insert into t (doc) values ('{\"a\":[{\"b\":\"Zoë-9f3kQx7 marker\"}]}')",
                "insert into t (doc) values ('{\"Zoë-9f3kQx7 marker\":1}')",
                "insert into t (list) values (array['a','Zoë-9f3kQx7 marker'])",
                "insert into t (both_) values (row('a','Zoë-9f3kQx7 marker'))",
                "insert into t (data) values (convert_to('Zoë-9f3kQx7 marker','UTF8'))",
                "insert into t (data) values (convert_to('Zoë-9f3kQx7 marker','LATIN1'))",
                "insert into t (words) values (encode(convert_to('Zoë-9f3kQx7 marker','UTF8'),'hex'))",
                "insert into t (words) values (upper(encode(convert_to('Zoë-9f3kQx7 marker','UTF8'),'hex')))",
                "insert into t (words) values (encode(convert_to('Zoë-9f3kQx7 marker','UTF8'),'base64'))",
                "insert into t (words) values (encode(convert_to('1Zoë-9f3kQx7 marker!','UTF8'),'base64'))",
                "insert into t (words) values (encode(convert_to('12Zoë-9f3kQx7 marker!','UTF8'),'base64'))",
                "insert into t (data) values (convert_to(encode(convert_to('12Zoë-9f3kQx7"
                        + " marker','UTF8'),'base64'),'UTF8'))",
                "insert into t (words) values ('Zo%C3%AB-9f3kQx7+marker')",
                "insert into t (words) values ('Zo%c3%ab-9f3kQx7%20marker')",
                "insert into t (words) values ('Zo\\u00eb-9f3kQx7 marker')",
                "insert into t (words) select string_agg('&#' || ascii(c) || ';', '' order by n)"
                        + " from regexp_split_to_table('Zoë-9f3kQx7 marker', '') with ordinality as split (c, n)",
                "insert into t (words) select string_agg('&#x' || to_hex(ascii(c)) || ';', '' order by n)"
                        + " from regexp_split_to_table('Zoë-9f3kQx7 marker', '') with ordinality as split (c, n)",
                "insert into t (words) values (encode(convert_to(repeat('x',50)||'Zoë-9f3kQx7"
                        + " marker','UTF8'),'base64'))",
                "insert into t (doc) select to_jsonb(encode(convert_to(repeat('x',50)||'Zoë-9f3kQx7"
                        + " marker','UTF8'),'base64'))",
                "insert into \"odd \"\" name\".\"T able\" values ('Zoë-9f3kQx7 marker')",
                "insert into parted values ('2027-01-02', 'Zoë-9f3kQx7 marker')",
                "insert into parent values ('Zoë-9f3kQx7 marker')",
                "insert into child values ('Zoë-9f3kQx7 marker')",
                "comment on table t is 'Zoë-9f3kQx7 marker'",
                "select lo_from_bytea(0, convert_to('Zoë-9f3kQx7 marker','UTF8'))",
                "create materialized view seen as select 'Zoë-9f3kQx7 marker' as words"
            })
    void findsItWhereverItIsPlanted(String planting) throws SQLException {
        run(planting);
        assertThat(probe.search(List.of(MARKER))).isNotEmpty();
    }

    @Test
    void saysWhereItIs() throws SQLException {
        run("insert into \"odd \"\" name\".\"T able\" values ('Zoë-9f3kQx7 marker')");
        assertThat(probe.search(List.of(MARKER, Marker.of("somebody else"))))
                .containsExactly(new Finding("\"odd \"\" name\".\"T able\".col umn", TEXT + " (as is)"));
    }

    @Test
    void looksIntoWhatIsCompressed() throws Exception {
        insert(gzip(TEXT));
        assertThat(probe.search(List.of(MARKER)))
                .extracting(Finding::what)
                .containsExactly(TEXT + " (compressed, as is)");
    }

    @Test
    void looksIntoWhatIsCompressedAndEncoded() throws Exception {
        insert(("{\"z\":\"" + Base64.getUrlEncoder().encodeToString(gzip(TEXT)) + "\"}")
                .getBytes(StandardCharsets.UTF_8));
        assertThat(probe.search(List.of(MARKER))).isNotEmpty();
    }

    @Test
    void findsOtherWaysToWriteCharacters() throws Exception {
        for (var charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            insert(TEXT.getBytes(charset));
            assertThat(probe.search(List.of(MARKER))).isNotEmpty();
            run("truncate t");
        }
    }

    @Test
    void readsMoreRowsThanFitIntoOneFetch() throws SQLException {
        run("insert into t (id, words) select i, case when i = 1999 then '" + TEXT
                + "' end from generate_series(1, 2000) i");
        assertThat(probe.search(List.of(MARKER))).hasSize(1);
    }

    @Test
    void failsWhereItMayNotLook() throws SQLException {
        run("create role blind login");
        try {
            var blind = new org.postgresql.ds.PGSimpleDataSource();
            blind.setUrl(POSTGRES.database()
                    .unwrap(org.postgresql.ds.PGSimpleDataSource.class)
                    .getUrl());
            blind.setUser("blind");
            assertThatThrownBy(() -> new SqlProbe(blind).search(List.of(MARKER)))
                    .isInstanceOf(SQLException.class);
        } finally {
            run("drop role blind");
        }
    }

    @Test
    void refusesMarkersThatAreNotRare() {
        assertThatThrownBy(() -> Marker.of("short")).isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] gzip(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static void insert(byte[] bytes) throws SQLException {
        try (var connection = POSTGRES.database().getConnection();
                var insert = connection.prepareStatement("insert into t (data) values (?)")) {
            insert.setBytes(1, bytes);
            insert.executeUpdate();
        }
    }

    private static void run(String sql) throws SQLException {
        try (var connection = POSTGRES.database().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
