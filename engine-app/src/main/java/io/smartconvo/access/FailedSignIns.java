package io.smartconvo.access;

import io.smartconvo.access.Members.Account;
import io.smartconvo.audit.AuditAction;
import jakarta.annotation.PreDestroy;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.DiscardPolicy;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes down that somebody failed at a member's name. Not on the way to the answer: an entry takes a moment, and that
 * moment would tell which names there are. Names nobody has leave nothing, or strangers could fill the trail.
 */
@Component
class FailedSignIns {

    private static final Logger log = LoggerFactory.getLogger(FailedSignIns.class);
    private static final int MOST_WAITING = 1_000;

    private final Members members;
    private final AccountTrail trail;
    private final TransactionTemplate transaction;
    private final ThreadPoolExecutor writer = new ThreadPoolExecutor(
            0,
            1,
            10,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(MOST_WAITING),
            work -> new Thread(work, "failed-sign-ins"),
            new DiscardPolicy());

    FailedSignIns(Members members, AccountTrail trail, PlatformTransactionManager transactions) {
        this.members = members;
        this.trail = trail;
        this.transaction = new TransactionTemplate(transactions);
    }

    void note(String name) {
        writer.execute(() -> write(name));
    }

    private void write(String name) {
        try {
            transaction.executeWithoutResult(status -> members.account(name)
                    .map(Account::id)
                    .ifPresent(member -> trail.everywhere(member, AuditAction.SIGN_IN_FAILED)));
        } catch (DataAccessException e) {
            log.error("A failed sign-in is not written down: {}", e.getClass().getName());
        }
    }

    @PreDestroy
    void finish() throws InterruptedException {
        writer.shutdown();
        writer.awaitTermination(5, TimeUnit.SECONDS);
    }
}
