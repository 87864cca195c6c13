package io.smartconvo.node;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Reads one connection for as long as it lasts, and says on it, beat by beat, that this node is there. */
@Component
class NoteReading {

    private static final Logger log = LoggerFactory.getLogger(NoteReading.class);

    private final Presence presence;
    private final Peers peers;
    private final Duration heartbeat;
    private final ObjectProvider<NoteListener> listeners;

    NoteReading(Presence presence, Peers peers, NodeProperties properties, ObjectProvider<NoteListener> listeners) {
        this.presence = presence;
        this.peers = peers;
        this.heartbeat = properties.heartbeat();
        this.listeners = listeners;
    }

    /** From now on nothing is missed; what was before must be looked for. */
    void begin(Connection connection) throws SQLException {
        presence.attend(connection);
        each(NoteListener::mayHaveMissed);
    }

    void goOn(Connection connection, BooleanSupplier running) throws SQLException {
        PGConnection wire = connection.unwrap(PGConnection.class);
        long lastBeat = System.nanoTime();
        while (running.getAsBoolean()) {
            Duration since = Duration.ofNanos(System.nanoTime() - lastBeat);
            if (since.compareTo(heartbeat) < 0) {
                take(wire.getNotifications((int) heartbeat.minus(since).toMillis() + 1), connection);
            } else {
                presence.say(connection);
                lastBeat = System.nanoTime();
                // After a pause of this process the others' beats may still wait to be heard.
                take(wire.getNotifications(), connection);
                peers.expire();
            }
        }
    }

    private void take(PGNotification @Nullable [] notifications, Connection connection) throws SQLException {
        for (PGNotification one : notifications == null ? new PGNotification[0] : notifications) {
            if (!presence.isAbout(one.getName())) {
                List.of(one.getParameter().split("\n"))
                        .forEach(line -> Note.parse(line).ifPresent(note -> each(listener -> listener.heard(note))));
            } else if (presence.heardOfNewcomer(one.getParameter(), connection)) {
                // Which may not have known whom to tell.
                each(NoteListener::mayHaveMissed);
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
}
