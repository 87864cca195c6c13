package io.smartconvo.conversation;

import io.smartconvo.node.Nodes;
import io.smartconvo.widget.ServerFrame;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/**
 * Reads to this node's readers what happened on other nodes: when told so, and now and then unasked, for what one is
 * told may get lost.
 */
@Component
class RemoteEvents implements DisposableBean {

    /** Also how many connections of the pool this may ever hold. */
    private static final int THREADS = 3;

    private static final int AT_ONCE = 500;
    private static final Logger log = LoggerFactory.getLogger(RemoteEvents.class);

    private final Set<Conversations.Key> pending = ConcurrentHashMap.newKeySet();
    private final ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();
    private final Readers readers;
    private final Conversations conversations;
    private final Nodes nodes;

    RemoteEvents(Readers readers, Conversations conversations, Nodes nodes) {
        this.readers = readers;
        this.conversations = conversations;
        this.nodes = nodes;
        executor.setThreadNamePrefix("remote-");
        executor.setCorePoolSize(THREADS);
        executor.setAllowCoreThreadTimeOut(true);
        executor.setDaemon(true);
        executor.initialize();
    }

    void happened(Conversations.Key key, long seq) {
        if (readers.of(key).stream().anyMatch(reader -> reader.last() < seq)) {
            readSoon(key);
        }
    }

    /** Somebody else is writing; what they write comes when it is an event. */
    void writing(Conversations.Key key, String turn) {
        soon(() -> readers.of(key).forEach(reader -> reader.passing(new ServerFrame.Typing(turn))));
    }

    @Scheduled(
            initialDelayString = "${smartconvo.conversation.reader-check:30s}",
            fixedDelayString = "${smartconvo.conversation.reader-check:30s}")
    void look() {
        if (!nodes.alone()) {
            lookSoon();
        }
    }

    void lookSoon() {
        soon(this::lookNow);
    }

    private void lookNow() {
        List<Map.Entry<Conversations.Key, Long>> told =
                List.copyOf(readers.told().entrySet());
        for (int from = 0; from < told.size(); from += AT_ONCE) {
            int to = Math.min(told.size(), from + AT_ONCE);
            conversations.ahead(told.subList(from, to)).forEach(this::readSoon);
        }
    }

    /** However often a conversation is named while it waits, it is read once. */
    private void readSoon(Conversations.Key key) {
        if (pending.add(key)) {
            soon(() -> {
                pending.remove(key);
                read(key);
            });
        }
    }

    /** Reads before it takes hold of a reader: whoever waits for a reader may hold the connection this needs. */
    private void read(Conversations.Key key) {
        List<Subscription> behind = readers.of(key);
        if (behind.isEmpty()) {
            return;
        }
        long last = behind.stream().mapToLong(Subscription::last).min().orElseThrow();
        List<ServerFrame.Occurred> events = behind.get(0).eventsAfter(last);
        if (!events.isEmpty()) {
            behind.forEach(reader -> reader.events(events));
        }
    }

    /** What fails now is found again by the next look. */
    private void soon(Runnable work) {
        executor.execute(() -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                log.warn(
                        "What happened on another node could not be read: {}",
                        e.getClass().getName());
            }
        });
    }

    @Override
    public void destroy() {
        executor.shutdown();
    }
}
