package io.smartconvo.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartconvo.SmartConvoTest;
import io.smartconvo.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SmartConvoTest
class TwoRolesTests {

    @Autowired
    JdbcClient jdbc;

    @Test
    void applicationSignsInAsTheRoleThatOwnsNothing() {
        assertThat(jdbc.sql("select current_user").query(String.class).single()).isEqualTo(TestDatabase.APPLICATION);
        assertThat(jdbc.sql("""
                        select c.relname from pg_class c join pg_roles r on r.oid = c.relowner
                        where r.rolname = current_user""").query(String.class).list()).isEmpty();
    }
}
