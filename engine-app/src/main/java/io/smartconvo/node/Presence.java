package io.smartconvo.node;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** How nodes learn of each other: each says on one channel that it is there, again and again, and that it goes. */
@Component
class Presence {

    private static final String CHANNEL = "smartconvo_nodes";
    private static final String HERE = "here ";
    private static final String GONE = "gone ";
    private static final String NOTIFY = "select pg_notify('" + CHANNEL + "', ?)";

    private final NodeId self = NodeId.random();
    private final Peers peers;
    private final JdbcTemplate jdbc;

    Presence(Peers peers, JdbcTemplate jdbc) {
        this.peers = peers;
        this.jdbc = jdbc;
    }

    void attend(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen " + CHANNEL);
            statement.execute("listen " + self.channel());
        }
        say(connection);
        peers.listening();
    }

    void say(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(NOTIFY)) {
            statement.setString(1, HERE + self.value());
            statement.execute();
        }
    }

    boolean isAbout(String channel) {
        return channel.equals(CHANNEL);
    }

    /** Answers a newcomer, which cannot have heard of this node yet. */
    boolean heardOfNewcomer(String word, Connection connection) throws SQLException {
        NodeId peer = NodeId.parse(word.substring(Math.min(word.length(), HERE.length())))
                .filter(id -> !id.equals(self))
                .orElse(null);
        if (peer != null && word.startsWith(GONE)) {
            peers.left(peer);
        }
        boolean isNew = peer != null && word.startsWith(HERE) && peers.isHere(peer);
        if (isNew) {
            say(connection);
        }
        return isNew;
    }

    /** The connection that listens is closed by now. */
    void leave() {
        if (!peers.none()) {
            jdbc.query(NOTIFY, row -> {}, GONE + self.value());
        }
    }
}
