package io.smartconvo.bench;

import com.sun.management.OperatingSystemMXBean;
import io.smartconvo.testsupport.FakeOpenAi;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/** The benchmark: {@code ./mvnw -Pbench verify}. It reports and asserts nothing; see docs/performance.md. */
class PlatformBench {

    private static final List<String> JVM = List.of("-Xmx512m");
    private static final int MOST_WINDOWS = 15;
    private static final double STEADY = 1.03;
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final Report report = new Report();
    private ChildProcess product;
    private List<String> sites;

    @Test
    void measures() throws Exception {
        // The engine that is compared must not pay for a log of its statements.
        LoggingSystem.get(getClass().getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
        report.title("Machine");
        report.line(
                "processors, load average before",
                SYSTEM.getAvailableProcessors() + ", " + SYSTEM.getSystemLoadAverage());
        report.line("Java", Runtime.version());
        try {
            String part = System.getProperty("bench.part", "");
            if (part.isEmpty() || part.equals("turns")) {
                inOneProduct();
            }
            if (part.isEmpty() || part.equals("audit")) {
                report.title("The audit log: an entry is a transaction of its own");
                inTheProduct(AuditLogLoad.class, AuditLogLoad.MARK);
            }
            if (part.isEmpty() || part.equals("privacy")) {
                report.title("Purge of a day, and erasure of one among many");
                inTheProduct(PrivacyLoad.class, PrivacyLoad.MARK);
            }
            if (part.isEmpty() || part.equals("jar")) {
                new PackagedJar(report).measure();
            }
        } finally {
            report.end();
        }
    }

    private void inOneProduct() throws Exception {
        try (var model = FakeOpenAi.start()) {
            product = ChildProcess.start(
                    JVM,
                    List.of("-cp", ChildProcess.ownClassPath().get(1), BenchServer.class.getName()),
                    List.of(
                            "--smartconvo.ai.base-url=" + model.baseUrl(),
                            "--smartconvo.ai.api-key=" + FakeOpenAi.API_KEY,
                            "--smartconvo.processors.bench-model.kind=AI",
                            "--smartconvo.processors.bench-model.own=true",
                            "--smartconvo.processors.bench-model.hosts.local=127.0.0.1"));
            try (var running = product) {
                sites = running.awaitSites();
                report.line("PostgreSQL", durability());
                turns();
                firstToken(model);
                hollowTables();
            }
        }
    }

    private void inTheProduct(Class<?> work, String mark) throws Exception {
        List<String> load = List.of(
                "-Dbench.scale=" + System.getProperty("bench.scale", "1"),
                "-cp",
                ChildProcess.ownClassPath().get(1),
                work.getName());
        product = ChildProcess.start(JVM, load, List.of());
        try (var running = product) {
            running.awaitSites();
            report.line("PostgreSQL", durability());
            Files.readAllLines(running.log()).stream()
                    .filter(line -> line.startsWith(mark))
                    .map(line -> line.substring(mark.length()).split("\\|"))
                    .forEach(report::told);
        }
    }

    private void turns() throws Exception {
        report.title("A turn over the socket: answer, set, branch, say, ask; encrypted, with transcript");
        warmUp();
        report.line("1 conversation", platform(1, 8));
        var sixteen = platform(16, 15);
        report.line("16 conversations", sixteen);
        var sixtyFour = platform(64, 12);
        report.line("64 conversations", sixtyFour);
        var half = halfLoad(Math.max(sixteen.perSecond(), sixtyFour.perSecond()) / 2);
        report.line("open loop at half the maximum", half);
        report.below("p99 in ms at half of the maximum load", half.millis(0.99), 50);
        compare(sixteen);
    }

    /** Until a window is hardly faster than the one before: how long the compiler takes depends on the machine. */
    private void warmUp() throws Exception {
        double before = 0;
        for (int window = 1; window <= MOST_WINDOWS; window++) {
            double rate = platform(16, 10).perSecond();
            report.line("warm-up, window " + window, String.format(Locale.ROOT, "%,8.0f/s", rate));
            if (rate < before * STEADY) {
                return;
            }
            before = rate;
        }
    }

    private void compare(Timings platform) throws Exception {
        report.title("The same server without us");
        Timings bare;
        try (var engine = BareEngine.on(product)) {
            var conversations = engine.conversations(16);
            Load.closed(conversations, Load.seconds(10));
            bare = Load.closed(conversations, Load.seconds(12));
        }
        report.line("bare engine, message correlation, 16", bare);
        var hand = handWritten();
        report.line("chat by hand in SQL, same tables, 16", hand);
        try (var connection = product.connect("smartconvo")) {
            SmallestCommit.prepare(connection);
        }
        report.line("1 insert + 1 update per commit, 1", smallestCommit(1));
        report.line("1 insert + 1 update per commit, 16", smallestCommit(16));
        report.atLeast("platform / bare engine at 16", platform.perSecond() / bare.perSecond(), 1.5);
        report.atLeast("platform / chat by hand at 16", platform.perSecond() / hand.perSecond(), 0.2);
    }

    private Timings platform(int conversations, int seconds) throws Exception {
        var visitors = visitors(conversations);
        var own = SYSTEM.getProcessCpuTime();
        var theirs = product.cpu();
        var timings = Load.closed(works(visitors), Load.seconds(seconds));
        double turns = timings.sortedNanos().length;
        report.line(
                "CPU per turn at " + conversations + ": product, driver",
                String.format(
                        Locale.ROOT,
                        "%.2f, %.2f ms",
                        product.cpu().minus(theirs).toNanos() / 1e6 / turns,
                        (SYSTEM.getProcessCpuTime() - own) / 1e6 / turns));
        end(visitors);
        return timings;
    }

    private Timings halfLoad(double perSecond) throws Exception {
        var visitors = visitors(64);
        var timings = Load.open(works(visitors), perSecond, Load.seconds(12));
        end(visitors);
        return timings;
    }

    private List<BenchVisitor> visitors(int count) throws Exception {
        List<BenchVisitor> visitors = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            visitors.add(BenchVisitor.asked(product.port(), sites.get(0)));
        }
        return visitors;
    }

    private static List<Load.Work> works(List<BenchVisitor> visitors) {
        return visitors.stream().<Load.Work>map(visitor -> visitor::turn).toList();
    }

    private static void end(List<BenchVisitor> visitors) throws Exception {
        for (var visitor : visitors) {
            visitor.end();
        }
    }

    private Timings handWritten() throws Exception {
        List<Connection> connections = connections(16);
        List<Load.Work> works = new ArrayList<>();
        for (var connection : connections) {
            works.add(new HandWritten(connection));
        }
        return warmThenMeasure(works, connections);
    }

    private Timings smallestCommit(int count) throws Exception {
        List<Connection> connections = connections(count);
        List<Load.Work> works = new ArrayList<>();
        for (var connection : connections) {
            works.add(new SmallestCommit(connection));
        }
        return warmThenMeasure(works, connections);
    }

    private static Timings warmThenMeasure(List<Load.Work> works, List<Connection> connections) throws Exception {
        Load.closed(works, Load.seconds(2));
        var timings = Load.closed(works, Load.seconds(6));
        for (var connection : connections) {
            connection.close();
        }
        return timings;
    }

    private List<Connection> connections(int count) throws Exception {
        List<Connection> connections = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            connections.add(product.connect("smartconvo"));
        }
        return connections;
    }

    private void firstToken(FakeOpenAi model) throws Exception {
        report.title("First token of a streamed reply; the model answers at once");
        var token = new FirstToken(model, product.port(), sites.get(1));
        var straight = token.straightFromTheModel();
        var through = token.throughThePlatform();
        report.line("straight from the model, p50 / p99 ms", millis(straight));
        report.line("message to first delta, p50 / p99 ms", millis(through));
        report.line(
                "added by us, p50 ms", String.format(Locale.ROOT, "%.2f", through.millis(0.5) - straight.millis(0.5)));
    }

    private static String millis(Timings timings) {
        return String.format(Locale.ROOT, "%.2f / %.2f", timings.millis(0.5), timings.millis(0.99));
    }

    private void hollowTables() throws Exception {
        report.title("Hollow tables: conversations of 8 turns are opened and ended by 4 visitors for 40 s");
        var thirds = new HollowTables(product.port(), sites.get(0)).thirds(Load.seconds(40));
        report.line(
                "turns/s by thirds",
                thirds.stream()
                        .map(third -> String.format(Locale.ROOT, "%,.0f", third))
                        .toList());
        report.line("last / first", String.format(Locale.ROOT, "%.2f", thirds.get(2) / thirds.get(0)));
    }

    private String durability() throws Exception {
        try (var connection = product.connect("smartconvo");
                var rows = connection
                        .createStatement()
                        .executeQuery(
                                "select current_setting('server_version') || ', fsync ' || current_setting('fsync')"
                                        + " || ', synchronous_commit ' || current_setting('synchronous_commit')")) {
            rows.next();
            return rows.getString(1);
        }
    }
}
