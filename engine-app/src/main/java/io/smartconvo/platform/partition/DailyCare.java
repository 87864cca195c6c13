package io.smartconvo.platform.partition;

import io.smartconvo.platform.DayPartitions;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Makes partitions before the web server opens, and every six hours: a day missed by an outage is made up for. */
@Component
class DailyCare implements SmartLifecycle {

    /** Earlier than the web server, which starts last. */
    private static final int PHASE = 0;

    private final DayPartitions partitions;
    private volatile boolean running;

    DailyCare(DayPartitions partitions) {
        this.partitions = partitions;
    }

    @Override
    public void start() {
        partitions.ensure();
        running = true;
    }

    @Scheduled(initialDelayString = "PT6H", fixedDelayString = "PT6H")
    void ensure() {
        partitions.ensure();
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
