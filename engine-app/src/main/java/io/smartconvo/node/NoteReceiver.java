package io.smartconvo.node;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
    private final NoteReading reading;
    private final Presence presence;
    private final Peers peers;
    private volatile @Nullable Thread thread;
    private volatile @Nullable Connection open;
    private Duration pause = FIRST_PAUSE;

    NoteReceiver(NodeDatabase database, NoteReading reading, Presence presence, Peers peers) {
        this.database = database;
        this.reading = reading;
        this.presence = presence;
        this.peers = peers;
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
                reading.begin(connection);
                pause = FIRST_PAUSE;
                reading.goOn(connection, this::isRunning);
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

    @Override
    public void stop() {
        Thread listening = thread;
        Connection connection = open;
        thread = null;
        try {
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
