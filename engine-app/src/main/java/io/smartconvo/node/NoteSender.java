package io.smartconvo.node;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Sends notes on a thread of its own, so that no turn waits for one. The first leaves at once; those that come while it
 * is under way leave together, for the database lets only one commit at a time carry notifications.
 */
@Component
class NoteSender implements DisposableBean {

    /** Whether a notification survives a crash of the database is all the same: so do not wait for its disk. */
    private static final String NOTIFY = """
            select set_config('synchronous_commit', 'off', true), pg_notify(channel, ?)
            from unnest(?::text[]) as channel""";

    /** PostgreSQL takes less than 8,000 bytes. */
    private static final int LONGEST = 7_900;

    private static final int MOST_WAITING = 10_000;
    private static final long PACE_MILLIS = 5;
    private static final Logger log = LoggerFactory.getLogger(NoteSender.class);

    private final ScheduledExecutorService thread =
            new ScheduledThreadPoolExecutor(1, NoteSender::thread, new ThreadPoolExecutor.DiscardPolicy());
    private final Queue<String> waiting = new ArrayDeque<>();
    private final JdbcTemplate jdbc;
    private final Peers peers;
    private boolean sending;

    NoteSender(JdbcTemplate jdbc, Peers peers) {
        this.jdbc = jdbc;
        this.peers = peers;
    }

    private static Thread thread(Runnable work) {
        Thread made = new Thread(work, "node-notes");
        made.setDaemon(true);
        return made;
    }

    /** A node that cannot keep up loses notes rather than memory. */
    synchronized void send(Note note) {
        if (waiting.size() < MOST_WAITING) {
            waiting.add(note.line());
        }
        if (!sending) {
            sending = true;
            thread.execute(this::flush);
        }
    }

    private void flush() {
        String batch = next();
        if (batch.isEmpty()) {
            return;
        }
        try {
            tell(batch);
        } catch (RuntimeException lost) {
            log.warn("Notes to other nodes are lost: {}", lost.getClass().getSimpleName());
        }
        thread.schedule(this::flush, PACE_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void tell(String batch) {
        String[] channels = peers.all().stream().map(NodeId::channel).toArray(String[]::new);
        jdbc.query(NOTIFY, row -> {}, batch, channels);
    }

    private synchronized String next() {
        StringBuilder batch = new StringBuilder();
        for (String line = waiting.peek();
                line != null && batch.length() + line.length() < LONGEST;
                line = waiting.peek()) {
            batch.append(waiting.remove()).append('\n');
        }
        sending = !batch.isEmpty();
        return batch.toString();
    }

    @Override
    public void destroy() {
        thread.shutdownNow();
    }
}
