package io.smartconvo.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The jar as it ships, in a small JVM: how soon it talks, and what it weighs. */
record PackagedJar(Report report) {

    private static final List<String> JVM = List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TrimNativeHeapInterval=10000");
    private static final int IDLE = 5_000;

    void measure() throws Exception {
        var jar = Path.of(System.getProperty("smartconvo.jar", "target/smartconvo.jar"));
        report.title("The packaged jar, java " + String.join(" ", JVM));
        if (!Files.exists(jar)) {
            report.skipped("5,000 idle sockets", "no packaged jar at " + jar);
            return;
        }
        var directory = Files.createTempDirectory("smartconvo-bench");
        try (var product = started(jar, directory, "first start, which makes the database, to first question")) {
            report.line("memory after it (RSS of the JVM)", product.residentMegabytes() + " MB");
        }
        try (var product = started(jar, directory, "restart to first question")) {
            Thread.sleep(3_000);
            report.line("memory at rest (RSS of the JVM)", product.residentMegabytes() + " MB");
            idle(product);
        }
    }

    private ChildProcess started(Path jar, Path directory, String name) throws Exception {
        long begun = System.nanoTime();
        var what = List.of("-jar", jar.toAbsolutePath().toString());
        var product = ChildProcess.start(directory, JVM, what, List.of());
        product.awaitHealth();
        BenchVisitor.asked(product.port(), "demo").close();
        report.line(name, seconds(begun));
        return product;
    }

    private void idle(ChildProcess product) throws Exception {
        List<BenchVisitor> visitors = new ArrayList<>();
        try {
            long begun = System.nanoTime();
            for (int i = 0; i < IDLE; i++) {
                visitors.add(BenchVisitor.welcomed(product.port(), "demo"));
                if (i % 500 == 0) {
                    ping(visitors);
                }
            }
            ping(visitors);
            report.line(IDLE + " sockets opened and welcomed in", seconds(begun));
            Thread.sleep(5_000);
            long megabytes = product.residentMegabytes();
            report.line("memory with them idle (RSS of the JVM)", megabytes + " MB");
            long open = visitors.stream().filter(BenchVisitor::stillOpen).count();
            report.line("of them still open", open);
            report.bar("RSS in MB with 5,000 open idle sockets", megabytes, "<", 600, megabytes < 600 && open == IDLE);
        } finally {
            report.line("sockets opened", visitors.size());
            for (var visitor : visitors) {
                visitor.close();
            }
        }
    }

    /** As the widget does; a socket that says nothing for a while is closed. */
    private static void ping(List<BenchVisitor> visitors) throws IOException {
        for (var visitor : visitors) {
            visitor.ping();
        }
    }

    private static String seconds(long begun) {
        return String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - begun) / 1e9);
    }
}
