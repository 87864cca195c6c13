package io.smartconvo.engine;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The engine module alone, on a database of the test's. */
final class EngineTestApplication {

    private static final EngineProperties PROPERTIES = new EngineProperties(false, 2, 100, 1_000);

    private EngineTestApplication() {}

    static AnnotationConfigApplicationContext on(DataSource database, Class<?>... more) {
        var application = new AnnotationConfigApplicationContext();
        application.registerBean("dataSource", DataSource.class, () -> database, it -> it.setDestroyMethodName(""));
        application.registerBean(JdbcTransactionManager.class, () -> new JdbcTransactionManager(database));
        application.registerBean(Clock.class, Clock::systemUTC);
        application.registerBean(EngineProperties.class, () -> PROPERTIES);
        application.register(EngineConfiguration.class, TenantEngine.class, CurrentRun.class);
        for (var bean : more) {
            application.register(bean);
        }
        application.refresh();
        return application;
    }
}
