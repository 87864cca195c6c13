package io.smartconvo.engine;

import io.smartconvo.tenant.TenantId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.operaton.bpm.engine.ExternalTaskService;
import org.operaton.bpm.engine.externaltask.ExternalTaskQueryBuilder;
import org.operaton.bpm.engine.externaltask.LockedExternalTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works on the service tasks of the platform's processes: at once when this node started one, and by a sweep for what
 * waits for another attempt or was left by a dead node.
 */
@Component
class PlatformWork {

    private static final Logger log = LoggerFactory.getLogger(PlatformWork.class);
    private static final int BATCH = 10;
    static final int ATTEMPTS = 20;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    private final ExternalTaskService tasks;
    private final TenantEngine tenants;
    private final TransactionTemplate transaction;
    private final Leases leases;
    private final ObjectProvider<PlatformStep> steps;
    private final TaskScheduler scheduler;

    PlatformWork(
            ExternalTaskService tasks,
            TenantEngine tenants,
            PlatformTransactionManager transactions,
            Leases leases,
            ObjectProvider<PlatformStep> steps,
            TaskScheduler scheduler) {
        this.tasks = tasks;
        this.tenants = tenants;
        this.transaction = new TransactionTemplate(transactions);
        this.leases = leases;
        this.steps = steps;
        this.scheduler = scheduler;
    }

    void soon() {
        scheduler.schedule(this::sweep, scheduler.getClock().instant());
    }

    @Scheduled(fixedDelayString = "${smartconvo.engine.platform-sweep:5s}")
    void sweep() {
        Map<String, PlatformStep> byTopic =
                steps.stream().collect(Collectors.toMap(PlatformStep::topic, Function.identity()));
        if (!byTopic.isEmpty()) {
            // A completed task brings the next one of its process.
            for (List<LockedExternalTask> found = lease(byTopic); !found.isEmpty(); found = lease(byTopic)) {
                found.forEach(task -> work(task, Objects.requireNonNull(byTopic.get(task.getTopicName()))));
            }
        }
    }

    private List<LockedExternalTask> lease(Map<String, PlatformStep> byTopic) {
        return tenants.asSystem(() -> {
            ExternalTaskQueryBuilder query = tasks.fetchAndLock(BATCH, leases.newWorker());
            for (String topic : byTopic.keySet()) {
                query = query.topic(topic, leases.duration().toMillis());
            }
            return query.execute();
        });
    }

    private void work(LockedExternalTask task, PlatformStep step) {
        TenantId tenant = TenantId.of(task.getTenantId());
        try {
            step.prepare(tenant, UUID.fromString(task.getBusinessKey()));
            transaction.executeWithoutResult(status -> perform(tenant, task, step));
        } catch (RuntimeException broken) {
            // Its class is told, its message may quote a visitor.
            log.error(
                    "Platform task {} broke with {}",
                    task.getTopicName(),
                    broken.getClass().getName());
            retry(tenant, task, broken.getClass().getSimpleName());
        }
    }

    private void perform(TenantId tenant, LockedExternalTask task, PlatformStep step) {
        UUID subject = UUID.fromString(task.getBusinessKey());
        step.perform(tenant, subject);
        Optional<String> detour = step.detour(tenant, subject);
        tenants.as(tenant, () -> {
            detour.ifPresentOrElse(
                    code -> tasks.handleBpmnError(task.getId(), task.getWorkerId(), code),
                    () -> tasks.complete(task.getId(), task.getWorkerId()));
            return true;
        });
    }

    private void retry(TenantId tenant, LockedExternalTask task, String reason) {
        int left = (task.getRetries() == null ? ATTEMPTS : task.getRetries()) - 1;
        Duration pause = Duration.ofSeconds(1L << Math.min(10, ATTEMPTS - left));
        Duration bounded = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
        try {
            tenants.as(tenant, () -> {
                tasks.handleFailure(task.getId(), task.getWorkerId(), reason, left, bounded.toMillis());
                return true;
            });
        } catch (RuntimeException gone) {
            log.info("Platform task {} is left to its lease", task.getTopicName());
        }
    }
}
