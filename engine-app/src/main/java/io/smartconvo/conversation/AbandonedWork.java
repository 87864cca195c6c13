package io.smartconvo.conversation;

import io.smartconvo.engine.ProcessGateway;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Picks up outside steps nobody holds: those of a dead node, and those that wait for another attempt. */
@Component
class AbandonedWork {

    private static final int BATCH = 20;

    private final ProcessGateway gateway;
    private final OutsideWork work;

    AbandonedWork(ProcessGateway gateway, OutsideWork work) {
        this.gateway = gateway;
        this.work = work;
    }

    @Scheduled(fixedDelayString = "${smartconvo.conversation.sweep-interval:2s}")
    void pickUp() {
        gateway.leaseAbandoned(BATCH).forEach(work::start);
    }
}
