package io.smartconvo.conversation;

import io.smartconvo.engine.OutsideTask;
import io.smartconvo.engine.ProcessGateway;
import io.smartconvo.engine.ProcessMovedException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/** Prolongs the leases of everything this node is working on, in time for one attempt to fail. */
@Component
class OutsideLeases implements SchedulingConfigurer {

    private static final int TIMES_PER_LEASE = 3;

    private final ProcessGateway gateway;
    private final Set<Held> held = ConcurrentHashMap.newKeySet();

    OutsideLeases(ProcessGateway gateway) {
        this.gateway = gateway;
    }

    Held hold(OutsideTask task) {
        Held lease = new Held(task);
        held.add(lease);
        return lease;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar schedule) {
        schedule.addFixedDelayTask(
                () -> held.forEach(Held::prolong), gateway.lease().dividedBy(TIMES_PER_LEASE));
    }

    /** A lease in use; closing it ends the prolonging. */
    class Held implements AutoCloseable {

        private final OutsideTask task;
        private volatile boolean lost;

        Held(OutsideTask task) {
            this.task = task;
        }

        /** True when the step was taken away: interrupted, or leased by another node. */
        boolean lost() {
            return lost;
        }

        private void prolong() {
            try {
                lost = lost || !gateway.prolong(task);
            } catch (ProcessMovedException faster) {
                // Just finished or taken away: the next round knows, and the other leases must not miss this one.
            }
        }

        @Override
        public void close() {
            held.remove(this);
        }
    }
}
