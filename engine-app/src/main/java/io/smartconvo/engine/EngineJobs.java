package io.smartconvo.engine;

import org.operaton.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;

/** Starts the job executor when the application is ready, and lets running jobs end before anything else goes. */
class EngineJobs implements SmartLifecycle {

    private final JobExecutor executor;
    private final boolean enabled;
    private volatile boolean ready;

    EngineJobs(JobExecutor executor, boolean enabled) {
        this.executor = executor;
        this.enabled = enabled;
    }

    @EventListener(ApplicationReadyEvent.class)
    void applicationIsReady() {
        ready = true;
        start();
    }

    @Override
    public void start() {
        if (ready && enabled) {
            executor.start();
        }
    }

    @Override
    public void stop() {
        executor.shutdown();
    }

    @Override
    public boolean isRunning() {
        return executor.isActive();
    }
}
