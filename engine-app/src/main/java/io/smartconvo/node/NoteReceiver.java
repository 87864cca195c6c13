package io.smartconvo.node;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Listens, on a connection and a thread of its own, and connects anew for as long as the node runs. */
@Component
class NoteReceiver implements SmartLifecycle, Runnable {

    /** Before the web server opens, and until after it has closed. */
    private static final int PHASE = 0;

    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final Logger log = LoggerFactory.getLogger(NoteReceiver.class);

    private final NodeDatabase database;
    private final Presence presence;
    private final Peers peers;
    private final Duration heartbeat;
    private final ObjectProvider<NoteListener> listeners;
    private volatile @Nullable Thread thread;
    private volatile @Nullable Connection open;
    private Duration pause = FIRST_PAUSE;

    NoteReceiver(
            NodeDatabase database,
            Presence presence,
            Peers peers,
            NodeProperties properties,
            ObjectProvider<NoteListener> listeners) {
        this.database = database;
        this.presence = presence;
        this.peers = peers;
        this.heartbeat = properties.heartbeat();
        this.listeners = listeners;
    }

    @Override
    public void start() {
        Thread listening = new Thread(this, "node-listen");
        listening.setDaemon(true);
        thread = listening;
        listening.start();
    }

    @Override
    public void run() {
        while (isRunning()) {
            try (Connection connection = database.open()) {
                open = connection;
                listen(connection);
            } catch (SQLException | RuntimeException broken) {
                deaf(broken);
            }
        }
    }

    private void deaf(Exception broken) {
        peers.deaf();
        if (!isRunning()) {
            return;
        }
        log.warn(
                "Other nodes cannot be heard ({}), trying again in {}",
                broken.getClass().getSimpleName(),
                pause);
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        Duration longer = pause.multipliedBy(2);
        pause = longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
    }

    private void listen(Connection connection) throws SQLException {
        PGConnection wire = connection.unwrap(PGConnection.class);
        presence.attend(connection);
        pause = FIRST_PAUSE;
        each(NoteListener::mayHaveMissed);
        long lastBeat = System.nanoTime();
        while (isRunning()) {
            long left = heartbeat.toMillis()
                    - Duration.ofNanos(System.nanoTime() - lastBeat).toMillis();
            if (left <= 0) {
                presence.say(connection);
                lastBeat = System.nanoTime();
                // After a pause of this process the others' beats may still wait to be heard.
                take(wire.getNotifications(), connection);
                peers.expire();
            } else {
                take(wire.getNotifications((int) left), connection);
            }
        }
    }

    private void take(PGNotification @Nullable [] notifications, Connection connection) throws SQLException {
        for (PGNotification one : notifications == null ? new PGNotification[0] : notifications) {
            if (presence.isAbout(one.getName())) {
                presence.heard(one.getParameter(), connection);
            } else {
                List.of(one.getParameter().split("\n"))
                        .forEach(line -> Note.parse(line).ifPresent(note -> each(listener -> listener.heard(note))));
            }
        }
    }

    /** A listener that breaks must not make the node deaf. */
    private void each(Consumer<NoteListener> call) {
        listeners.forEach(listener -> {
            try {
                call.accept(listener);
            } catch (RuntimeException e) {
                log.error("A note could not be taken: {}", e.getClass().getName());
            }
        });
    }

    @Override
    public void stop() {
        Thread listening = thread;
        thread = null;
        try {
            Connection connection = open;
            if (connection != null) {
                connection.abort(Runnable::run);
            }
            if (listening != null) {
                listening.interrupt();
            }
            presence.leave();
        } catch (SQLException | DataAccessException e) {
            log.debug(
                    "The other nodes will find out by themselves: {}",
                    e.getClass().getSimpleName());
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
