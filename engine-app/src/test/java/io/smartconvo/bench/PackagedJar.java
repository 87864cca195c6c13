package io.smartconvo.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The jar as it ships, in a small JVM: how soon it talks, and what it weighs. */
record PackagedJar(Report report) {

    private static final List<String> JVM = List.of("-Xmx256m", "-XX:+UseSerialGC");
    private static final int IDLE = 5_000;

    void measure() throws Exception {
        var jar = Path.of(System.getProperty("smartconvo.jar", "target/smartconvo.jar"));
        report.title("The packaged jar, java " + String.join(" ", JVM));
        if (!Files.exists(jar)) {
            report.skipped("5,000 idle sockets", "no packaged jar at " + jar);
            return;
        }
        // The first start also makes the database; the second is what a restart costs.
        long begun = System.nanoTime();
        try (var product = start(jar)) {
            product.awaitHealth();
            firstTurn(product);
            report.line("first start of all to first turn", seconds(begun));
            Thread.sleep(3_000);
            report.line("memory at rest (RSS of the JVM)", product.residentMegabytes() + " MB");
            idle(product);
        }
    }

    private static ChildProcess start(Path jar) throws Exception {
        return ChildProcess.start(JVM, List.of("-jar", jar.toAbsolutePath().toString()), List.of());
    }

    private static void firstTurn(ChildProcess product) throws Exception {
        BenchVisitor.asked(product.port(), "demo").close();
    }

    private void idle(ChildProcess product) throws Exception {
        List<BenchVisitor> visitors = new ArrayList<>();
        try {
            long begun = System.nanoTime();
            for (int i = 0; i < IDLE; i++) {
                visitors.add(BenchVisitor.welcomed(product.port(), "demo"));
            }
            report.line(IDLE + " sockets opened and welcomed in", seconds(begun));
            Thread.sleep(5_000);
            long megabytes = product.residentMegabytes();
            report.line("memory with them idle (RSS of the JVM)", megabytes + " MB");
            report.below("RSS in MB with 5,000 open idle sockets", megabytes, 600);
        } finally {
            for (var visitor : visitors) {
                visitor.close();
            }
        }
    }

    private static String seconds(long begun) {
        return String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - begun) / 1e9);
    }
}
