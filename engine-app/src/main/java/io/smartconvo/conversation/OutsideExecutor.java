package io.smartconvo.conversation;

import org.springframework.boot.thread.Threading;
import org.springframework.core.env.Environment;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.stereotype.Component;

/** Threads for outside steps: virtual ones where the JVM has them, bounded in number either way. */
@Component
class OutsideExecutor extends SimpleAsyncTaskExecutor {

    private static final long serialVersionUID = 1L;

    OutsideExecutor(ConversationProperties properties, Environment environment) {
        super("outside-");
        setVirtualThreads(Threading.VIRTUAL.isActive(environment));
        setConcurrencyLimit(properties.outsideConcurrency());
        setRejectTasksWhenLimitReached(true);
        setTaskTerminationTimeout(5_000);
    }
}
