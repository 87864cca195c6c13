package io.smartconvo.bench;

import io.smartconvo.testsupport.FakeOpenAi;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What a turn costs, beside what others cost on the same machine in the same run. Reports; asserts nothing, because a
 * busy machine is not a defect. Started by {@code ./mvnw -Pbench verify}.
 */
class TurnBench {

    private static final Duration SHORT = Duration.ofSeconds(8);
    private static final Duration LONG = Duration.ofSeconds(15);
    private static final int IDLE_SOCKETS = 5_000;

    @Test
    void turns() throws Exception {
        try (BenchDatabase database = new BenchDatabase();
                FakeOpenAi model = FakeOpenAi.start();
                Product product = new Product(database, model.baseUrl().toString())) {
            title("Turns per second, durable commits everywhere");
            Load.Result one = print(Load.closed(
                    "SmartConvo, whole turn over the socket", 1, SHORT, i -> product.conversation("loop", "\"ack\"")));
            Load.Result sixteen = print(Load.closed(
                    "SmartConvo, whole turn over the socket", 16, LONG, i -> product.conversation("loop", "\"ack\"")));
            print(Load.closed(
                    "SmartConvo, whole turn over the socket", 64, SHORT, i -> product.conversation("loop", "\"ack\"")));
            Load.Result half = print(Load.open(
                    "the same at half of the maximum load",
                    16,
                    sixteen.perSecond() / 2,
                    SHORT,
                    i -> product.conversation("loop", "\"ack\"")));
            Load.Result bare;
            try (BareEngine engine = new BareEngine(database.url("others"))) {
                print(Load.closed("bare engine, message correlation", 1, SHORT, engine::conversation));
                bare = print(Load.closed("bare engine, message correlation", 16, LONG, engine::conversation));
            }
            Load.Result hand;
            Load.Result floor;
            try (HandWritten chat = new HandWritten(database.url("others"))) {
                hand = print(Load.closed("hand-written chat in SQL", 16, SHORT, i -> chat.conversation()));
                floor = print(Load.closed("one insert and one update a commit", 16, SHORT, i -> chat.floor()));
            }
            Load.Result again = print(Load.closed(
                    "SmartConvo, whole turn over the socket, again",
                    16,
                    SHORT,
                    i -> product.conversation("loop", "\"ack\"")));
            title("Ratios of this run");
            bar(
                    "turn / bare engine at 16",
                    again.perSecond() / bare.perSecond(),
                    ">= 1.5",
                    again.perSecond() >= 1.5 * bare.perSecond());
            bar(
                    "turn / hand-written at 16",
                    again.perSecond() / hand.perSecond(),
                    ">= 0.2",
                    again.perSecond() >= 0.2 * hand.perSecond());
            bar("turn / floor at 16", again.perSecond() / floor.perSecond(), "", true);
            bar("16 conversations / 1", sixteen.perSecond() / one.perSecond(), "", true);
            bar("p99 at half load, ms", half.p99(), "< 50", half.p99() < 50);
            firstToken(product, model);
            hollowTables(product);
        }
        jar();
    }

    private static void firstToken(Product product, FakeOpenAi model) throws Exception {
        title("Time to the first word of a streamed reply (median of 100)");
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(URI.create(model.baseUrl() + "/chat/completions"))
                .header("Authorization", "Bearer " + FakeOpenAi.API_KEY)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"model\":\"m\",\"stream\":true,\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"}]}"))
                .build();
        double direct = median(() -> http.send(request, HttpResponse.BodyHandlers.ofString()));
        RawSocket socket = product.open("stream");
        double ours = median(() -> {
            long start = System.nanoTime();
            Product.turn(socket, "\"delta\"");
            long first = System.nanoTime() - start;
            socket.until("\"kind\":\"ask\"");
            return first;
        });
        System.out.printf(
                "asked directly %.1f ms, through the chat %.1f ms, added %.1f ms%n", direct, ours, ours - direct);
    }

    private interface Timed {
        Object run() throws Exception;
    }

    private static double median(Timed work) throws Exception {
        double[] times = new double[100];
        for (int i = -20; i < times.length; i++) {
            long start = System.nanoTime();
            Object result = work.run();
            long took = result instanceof Long measured ? measured : System.nanoTime() - start;
            times[Math.max(i, 0)] = took / 1e6;
        }
        Arrays.sort(times);
        return times[times.length / 2];
    }

    /** Conversations that open, take one turn and end leave dead rows in tables that look empty. */
    private static void hollowTables(Product product) {
        title("Conversations that open and end (open, one turn, ended)");
        List<Load.Result> thirds = new ArrayList<>();
        for (int third = 1; third <= 3; third++) {
            thirds.add(print(Load.closed(
                    "conversations, part " + third + " of 3", 4, Duration.ofSeconds(15), i -> () -> {
                        try (RawSocket socket = product.open("brief")) {
                            Product.turn(socket, "\"ended\"");
                        }
                    })));
        }
        double ratio = thirds.get(2).perSecond() / thirds.get(0).perSecond();
        bar("last third / first third", ratio, ">= 0.8", ratio >= 0.8);
    }

    private static void jar() throws Exception {
        Path jar = Path.of("target/smartconvo.jar");
        title("The packaged jar, java " + String.join(" ", ChildProduct.FLAGS));
        if (!Files.exists(jar)) {
            System.out.println("SKIPPED: there is no " + jar + ", run the package phase first");
            return;
        }
        long start = System.nanoTime();
        try (ChildProduct child = new ChildProduct(jar, 18_080)) {
            child.awaitHealth();
            try (RawSocket first = child.open()) {
                System.out.printf(
                        "cold start, database made, to the first turn: %.1f s%n", (System.nanoTime() - start) / 1e9);
            }
            System.out.println("memory at rest: " + child.resident() + " MB");
            idle(child);
        }
    }

    private static void idle(ChildProduct child) throws IOException {
        List<RawSocket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < IDLE_SOCKETS; i++) {
                sockets.add(child.open());
            }
            long resident = child.resident();
            bar("memory with " + sockets.size() + " open idle sockets, MB", resident, "< 600", resident < 600);
        } finally {
            for (RawSocket socket : sockets) {
                socket.close();
            }
        }
    }

    private static Load.Result print(Load.Result result) {
        System.out.println(result);
        return result;
    }

    private static void title(String text) {
        System.out.printf("%n== %s%n", text);
    }

    private static void bar(String what, double value, String wanted, boolean met) {
        String verdict = wanted.isEmpty() ? "" : wanted + "  " + (met ? "PASS" : "FAIL");
        System.out.printf("%-52s %10.2f   %s%n", what, value, verdict);
    }
}
