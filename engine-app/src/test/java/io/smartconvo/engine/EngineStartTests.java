package io.smartconvo.engine;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.operaton.bpm.engine.ProcessEngine;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

class EngineStartTests {

    private static AnnotationConfigApplicationContext application;

    @BeforeAll
    static void start() {
        application = EngineTestApplication.on(EngineTestDatabase.migrated());
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @Test
    void startsOnTheTablesOfItsOwnScripts() {
        assertThat(application.getBean(ProcessEngine.class).getName()).isEqualTo("smartconvo");
    }

    @Test
    void writesItsHistoryLevelOnce() {
        var level = JdbcClient.create(application.getBean(DataSource.class))
                .sql("select value_ from act_ge_property where name_ = 'historyLevel'")
                .query(String.class)
                .single();
        assertThat(level).isEqualTo("10");
    }

    @Test
    void startsAgainOnTheSameTables() {
        try (var second = EngineTestApplication.on(application.getBean(DataSource.class))) {
            assertThat(second.getBean(EngineHealth.class).health().getStatus().getCode())
                    .isEqualTo("UP");
        }
    }
}
