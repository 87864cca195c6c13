package io.smartconvo.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartconvo.SmartConvoTest;
import io.smartconvo.access.Cast.Played;
import io.smartconvo.audit.AuditAction;
import io.smartconvo.conversation.Scenery;
import io.smartconvo.tenant.TenantId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SmartConvoTest
@Import({Cast.class, Scenery.class})
class AccountTrailTests {

    private static final int TIMES = 100;

    @Autowired
    AccountTrail trail;

    @Autowired
    Cast cast;

    @Autowired
    Scenery scenery;

    @Autowired
    Memberships memberships;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    /** Each log is locked until its transaction ends: in opposite orders they would wait for each other. */
    @Test
    void membersOfTheSameTenantsNeverWaitForEachOtherForGood() throws Exception {
        TenantId one = scenery.tenant();
        TenantId other = scenery.tenant();
        Played first = cast.member(one, Role.AGENT);
        memberships.add(other, first.id(), Set.of(Role.AGENT), clock.instant());
        Played second = cast.member(other, Role.AGENT);
        memberships.add(one, second.id(), Set.of(Role.AGENT), clock.instant());
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Void>> writers = new ArrayList<>();
            for (UUID member : List.of(first.id(), second.id())) {
                writers.add(() -> {
                    for (int time = 0; time < TIMES; time++) {
                        new TransactionTemplate(transactions)
                                .executeWithoutResult(status -> trail.everywhere(member, AuditAction.PASSWORD_CHANGED));
                    }
                    return null;
                });
            }
            for (Future<Void> done : threads.invokeAll(writers)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(jdbc.sql("select count(*) from audit.entry where log in (?, ?) and action = 'PASSWORD_CHANGED'")
                        .params(one.value(), other.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(4 * TIMES);
    }
}
