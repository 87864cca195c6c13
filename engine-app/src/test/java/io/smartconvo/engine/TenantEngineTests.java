package io.smartconvo.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smartconvo.tenant.TenantId;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.operaton.bpm.engine.ProcessEngine;
import org.operaton.bpm.engine.RuntimeService;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class TenantEngineTests {

    private static final TenantId ONE = new TenantId(UUID.randomUUID());
    private static final TenantId OTHER = new TenantId(UUID.randomUUID());

    private static AnnotationConfigApplicationContext application;
    private static TenantEngine engine;
    private static RuntimeService runtime;

    @BeforeAll
    static void start() {
        application = EngineTestApplication.on(EngineTestDatabase.migrated(), FlowDeployer.class);
        engine = application.getBean(TenantEngine.class);
        runtime = application.getBean(RuntimeService.class);
        application.getBean(FlowDeployer.class).deploy(ONE, "wait", FlowFixture.waiting("wait"));
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @Test
    void refusesAThreadThatSpeaksForNobody() {
        assertThatIllegalStateException()
                .isThrownBy(() -> runtime.createProcessInstanceQuery().count())
                .withMessageContaining("Engine called for nobody");
    }

    @Test
    void refusesAThreadThatHasForgottenItsTenant() {
        assertThatIllegalStateException()
                .isThrownBy(() -> engine.as(ONE, () -> {
                    application
                            .getBean(ProcessEngine.class)
                            .getIdentityService()
                            .clearAuthentication();
                    return runtime.createProcessInstanceQuery().count();
                }));
    }

    @Test
    void doesNotPassItsTenantToOtherThreads() {
        engine.as(ONE, () -> {
            var elsewhere = CompletableFuture.supplyAsync(
                    () -> runtime.createProcessInstanceQuery().count());
            assertThatThrownBy(elsewhere::join).isInstanceOf(CompletionException.class);
            return true;
        });
    }

    @Test
    void hidesInstancesFromOtherTenants() {
        var instance = begin();
        assertThat(engine.as(OTHER, () -> find(instance))).isZero();
        assertThat(engine.as(ONE, () -> find(instance))).isOne();
        assertThat(engine.asSystem(() -> find(instance))).isOne();
    }

    @Test
    void refusesToMoveAnotherTenantsInstance() {
        var instance = begin();
        assertThatThrownBy(() -> engine.as(OTHER, () -> {
                    runtime.signal(instance);
                    return true;
                }))
                .hasMessageContaining("no authenticated tenant");
        assertThat(engine.as(ONE, () -> find(instance))).isOne();
    }

    @Test
    void refusesOneTenantInsideAnother() {
        assertThatIllegalStateException().isThrownBy(() -> engine.as(ONE, () -> engine.as(OTHER, () -> find("x"))));
    }

    @Test
    void givesTheThreadBackAsItWas() {
        engine.as(ONE, () -> engine.asSystem(() -> find("x")));
        assertThat(EngineCaller.current()).isNull();
        assertThat(application.getBean(ProcessEngine.class).getIdentityService().getCurrentAuthentication())
                .isNull();
    }

    @Test
    void rollsBackWithTheCaller() {
        var transaction = new TransactionTemplate(application.getBean(JdbcTransactionManager.class));
        var instance = transaction.execute(status -> {
            status.setRollbackOnly();
            return begin();
        });
        assertThat(engine.asSystem(() -> find(instance))).isZero();
    }

    private static long find(String instance) {
        return runtime.createProcessInstanceQuery().processInstanceId(instance).count();
    }

    private static String begin() {
        return engine.as(
                ONE,
                () -> runtime.createProcessInstanceByKey("wait")
                        .processDefinitionTenantId(ONE.toString())
                        .execute()
                        .getId());
    }
}
