package io.smartconvo.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.operaton.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.operaton.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Process instances as this node left them, so that the next turn need not read them again. One is used only if its
 * guard says that nothing has moved it since, and the engine still checks the revision of each row it writes.
 */
@Component
class KnownTrees {

    private static final int MOST = 4_000;

    private final Cache<String, Tree> trees = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterAccess(Duration.ofMinutes(5))
            .build();

    private record Tree(String movedBy, List<ExecutionRow> rows) {}

    /** The instance's executions as if they had been read, or null if they must be. Good for one move only. */
    @Nullable List<ExecutionEntity> recall(String processInstanceId, ProcessGuard guard) {
        Tree tree = trees.asMap().remove(processInstanceId);
        return tree == null || !tree.movedBy.equals(guard.movedBy())
                ? null
                : tree.rows.stream().map(ExecutionRow::toEntity).toList();
    }

    /** Notes the instance as it will be after this command, once that is committed. */
    void learn(String processInstanceId, ProcessGuard guard, DbEntityManager entities) {
        afterCommit(() -> keep(processInstanceId, guard, entities));
    }

    /** The instance moves in a way that cannot be followed, in this transaction too. */
    void forget(String processInstanceId) {
        trees.invalidate(processInstanceId);
        afterCommit(() -> trees.invalidate(processInstanceId));
    }

    private static void afterCommit(Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.run();
            }
        });
    }

    private void keep(String processInstanceId, ProcessGuard guard, DbEntityManager entities) {
        List<ExecutionRow> rows = entities.getCachedEntitiesByType(ExecutionEntity.class).stream()
                .filter(execution -> processInstanceId.equals(execution.getProcessInstanceId()))
                .filter(execution -> !entities.isDeleted(execution))
                .map(ExecutionRow::of)
                .toList();
        if (!rows.isEmpty()) {
            trees.put(processInstanceId, new Tree(guard.transaction(), rows));
        }
    }
}
