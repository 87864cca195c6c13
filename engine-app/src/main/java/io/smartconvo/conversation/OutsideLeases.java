package io.smartconvo.conversation;

import io.smartconvo.engine.OutsideTask;
import io.smartconvo.engine.ProcessGateway;
import io.smartconvo.engine.ProcessMovedException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Prolongs the leases of everything this node is working on. */
@Component
class OutsideLeases {

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

    @Scheduled(fixedDelayString = "${smartconvo.engine.outside-task.prolong-every:4s}")
    void prolong() {
        held.forEach(Held::prolong);
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
