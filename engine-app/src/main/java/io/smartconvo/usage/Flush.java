package io.smartconvo.usage;

import java.util.List;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Has everything counted written down now and then, and once more at a stop. */
@Component
class Flush implements SmartLifecycle {

    private final List<Counted> counters;
    private volatile boolean running;

    Flush(List<Counted> counters) {
        this.counters = counters;
    }

    @Scheduled(
            initialDelayString = "${smartconvo.usage.flush-interval:1h}",
            fixedDelayString = "${smartconvo.usage.flush-interval:1h}")
    void flush() {
        counters.forEach(Counted::flush);
    }

    /** After the web server has stopped, before the database goes. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        flush();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
