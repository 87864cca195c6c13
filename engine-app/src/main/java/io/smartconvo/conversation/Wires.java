package io.smartconvo.conversation;

import java.time.Duration;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.thread.Threading;
import org.springframework.core.env.Environment;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.core.task.VirtualThreadTaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/** Threads that write to readers, so that none of a turn's ever waits for a network. */
@Component
class Wires implements DisposableBean {

    /** Without virtual threads, so many readers may be stuck at once before others are cut off with them. */
    private static final int MOST = 1_000;

    private final AsyncTaskExecutor executor;

    Wires(Environment environment) {
        this.executor = Threading.VIRTUAL.isActive(environment) ? new VirtualThreadTaskExecutor("wire-") : pool();
    }

    private static AsyncTaskExecutor pool() {
        ThreadPoolTaskExecutor pool = new ThreadPoolTaskExecutor();
        pool.setThreadNamePrefix("wire-");
        pool.setCorePoolSize(0);
        pool.setMaxPoolSize(MOST);
        pool.setQueueCapacity(0);
        pool.setKeepAliveSeconds((int) Duration.ofSeconds(10).toSeconds());
        pool.initialize();
        return pool;
    }

    void execute(Runnable work) {
        executor.execute(work);
    }

    @Override
    public void destroy() {
        if (executor instanceof ThreadPoolTaskExecutor pool) {
            pool.shutdown();
        }
    }
}
