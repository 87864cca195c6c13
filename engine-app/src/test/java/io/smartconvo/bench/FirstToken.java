package io.smartconvo.bench;

import io.smartconvo.testsupport.FakeOpenAi;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;

/** From a visitor's message to the first piece of the model's reply, beside the same without us. */
record FirstToken(FakeOpenAi model, int port, String site) {

    private static final int WARM_UP = 100;
    private static final int ROUNDS = 200;

    Timings throughThePlatform() throws IOException {
        List<Long> nanos = new ArrayList<>();
        try (var visitor = BenchVisitor.asked(port, site)) {
            for (int round = 0; round < WARM_UP + ROUNDS; round++) {
                long begun = System.nanoTime();
                visitor.untilFirstToken();
                nanos.add(System.nanoTime() - begun);
                visitor.untilAskedAgain();
            }
        }
        return Timings.of(nanos.subList(WARM_UP, nanos.size()), 1);
    }

    Timings straightFromTheModel() throws Exception {
        var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var request = HttpRequest.newBuilder(URI.create(model.baseUrl() + "/chat/completions"))
                .header("Authorization", "Bearer " + FakeOpenAi.API_KEY)
                .header("Content-Type", "application/json")
                .POST(
                        HttpRequest.BodyPublishers.ofString(
                                "{\"model\":\"fake\",\"stream\":true,\"messages\":[{\"role\":\"user\",\"content\":\"Tell me\"}]}"))
                .build();
        List<Long> nanos = new ArrayList<>();
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            long begun = System.nanoTime();
            try (var lines = http.send(request, BodyHandlers.ofLines()).body()) {
                var each = lines.iterator();
                while (!each.next().contains("\"content\":\"O")) {
                    // Lines before the first word.
                }
                nanos.add(System.nanoTime() - begun);
                each.forEachRemaining(rest -> {});
            }
        }
        return Timings.of(nanos.subList(WARM_UP, nanos.size()), 1);
    }
}
