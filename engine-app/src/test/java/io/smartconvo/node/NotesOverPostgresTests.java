package io.smartconvo.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import io.smartconvo.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** Nodes that are nothing but nodes, on a real server, in the application's role. */
class NotesOverPostgresTests {

    private static final Duration BEAT = Duration.ofMillis(300);

    private static TestDatabase database;

    private final List<Fellow> fellows = new ArrayList<>();

    @BeforeAll
    static void create() {
        database = TestDatabase.create();
    }

    @AfterEach
    void stop() {
        fellows.forEach(Fellow::kill);
    }

    private Fellow node() {
        return node(BEAT);
    }

    private Fellow node(Duration heartbeat) {
        Fellow fellow = new Fellow(heartbeat);
        fellows.add(fellow);
        fellow.receiver.start();
        return fellow;
    }

    private static void knowEachOther(Fellow... all) {
        await().until(() ->
                List.of(all).stream().allMatch(one -> one.peers.all().size() == all.length - 1));
    }

    @Test
    void aLoneNodeTellsNobodyAnything() throws SQLException {
        Fellow alone = node();
        await().until(alone.nodes::alone);
        try (Connection spy = database.asApplication()) {
            spy.createStatement().execute("listen smartconvo_nodes");
            alone.nodes.tell("happened", UUID.randomUUID(), 1);
            alone.nodes.tell("happened", UUID.randomUUID(), 2);
            assertThat(alone.connectionsTaken()).isZero();
            assertThat(spy.unwrap(PGConnection.class).getNotifications(2_000))
                    .as("still says that it is there")
                    .isNotEmpty();
        }
    }

    @Test
    void eachHearsTheOthersAndNotItself() {
        Fellow one = node();
        Fellow two = node();
        Fellow three = node();
        knowEachOther(one, two, three);

        List<Note> said = IntStream.range(0, 1_000)
                .mapToObj(n -> Note.of("happened", UUID.randomUUID(), n))
                .toList();
        said.forEach(note -> one.nodes.tell(note.topic(), note.ids().toArray()));
        two.nodes.tell("stop", "abc");

        await().until(() -> two.heard.size() == 1_000 && three.heard.size() == 1_001 && one.heard.size() == 1);
        assertThat(two.heard).isEqualTo(said);
        assertThat(one.heard).containsExactly(Note.of("stop", "abc"));
        assertThat(one.connectionsTaken()).as("notes that travelled alone").isLessThan(500);
    }

    @Test
    void whoLeavesSaysSo() {
        Fellow one = node(Duration.ofHours(1));
        Fellow other = node(Duration.ofHours(1));
        knowEachOther(one, other);

        other.receiver.stop();
        await().until(one.nodes::alone);
    }

    @Test
    void whoDiesIsForgottenAfterAWhile() {
        Fellow one = node();
        Fellow other = node();
        knowEachOther(one, other);

        other.kill();
        await().until(one.nodes::alone);
    }

    @Test
    void aCutConnectionIsMadeAnewAndListenersAreTold() throws SQLException {
        Fellow one = node();
        Fellow two = node();
        knowEachOther(one, two);
        // Once when each began to listen, once when it heard of the other.
        await().until(() -> one.missed.get() == 2 && two.missed.get() == 2);

        try (Connection superuser = database.asSuperuser()) {
            superuser
                    .createStatement()
                    .execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = '"
                            + database.name() + "' and application_name = 'smartconvo-node'");
        }
        await().until(() -> one.missed.get() > 2 && two.missed.get() > 2);
        one.nodes.tell("happened", "1");
        await().until(() -> two.heard.contains(Note.of("happened", "1")));
    }

    @Test
    void neitherRubbishNorABrokenListenerMakesANodeDeaf() throws SQLException {
        Fellow one = node();
        Fellow two = node();
        knowEachOther(one, two);
        String channel = one.peers.all().iterator().next().channel();
        try (Connection stranger = database.asApplication()) {
            for (String rubbish :
                    List.of("", "\n\n", "here", "happened kim@example.org", "x".repeat(7_990), "break 1")) {
                notify(stranger, channel, rubbish);
                notify(stranger, "smartconvo_nodes", rubbish);
                notify(stranger, "smartconvo_nodes", "here " + rubbish);
            }
        }
        one.nodes.tell("happened", "2");
        await().until(() -> two.heard.contains(Note.of("happened", "2")));
        assertThat(two.heard).containsExactly(Note.of("break", "1"), Note.of("happened", "2"));
        assertThat(one.peers.all()).hasSize(1);
    }

    private static void notify(Connection connection, String channel, String payload) throws SQLException {
        try (var statement = connection.prepareStatement("select pg_notify(?, ?)")) {
            statement.setString(1, channel);
            statement.setString(2, payload);
            statement.execute();
        }
    }

    /** One node, all by hand. */
    private static final class Fellow implements NoteListener {

        private final AtomicInteger taken = new AtomicInteger();
        private final HikariDataSource pool = new CountedPool(taken);
        private final List<Note> heard = new CopyOnWriteArrayList<>();
        private final AtomicInteger missed = new AtomicInteger();
        private final Peers peers;
        private final NoteSender sender;
        private final Nodes nodes;
        private final NoteReceiver receiver;

        Fellow(Duration heartbeat) {
            var properties = new NodeProperties(heartbeat, null);
            peers = new Peers(properties, Clock.systemUTC());
            sender = new NoteSender(new JdbcTemplate(pool), peers);
            nodes = new Nodes(peers, sender);
            var listeners = new StaticListableBeanFactory();
            listeners.addBean("listener", this);
            var presence = new Presence(peers, new JdbcTemplate(pool));
            var reading = new NoteReading(presence, peers, properties, listeners.getBeanProvider(NoteListener.class));
            receiver = new NoteReceiver(new NodeDatabase(pool, properties), reading, presence, peers);
        }

        @Override
        public void heard(Note note) {
            heard.add(note);
            if (note.topic().equals("break")) {
                throw new IllegalStateException("on purpose");
            }
        }

        @Override
        public void mayHaveMissed() {
            missed.incrementAndGet();
        }

        int connectionsTaken() {
            return taken.get();
        }

        /** Without a word: its pool is gone before it could say that it goes. */
        void kill() {
            pool.close();
            receiver.stop();
            sender.destroy();
        }
    }

    private static final class CountedPool extends HikariDataSource {

        private final AtomicInteger taken;

        CountedPool(AtomicInteger taken) {
            this.taken = taken;
            setJdbcUrl(database.url());
            setUsername(TestDatabase.APPLICATION);
            setPassword(TestDatabase.PASSWORD);
            setMaximumPoolSize(2);
        }

        @Override
        public Connection getConnection() throws SQLException {
            taken.incrementAndGet();
            return super.getConnection();
        }
    }
}
