package io.smartconvo.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class FakeOpenAiTests {

    private final FakeOpenAi server = FakeOpenAi.start();
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void streamsWhatWasQueuedAndThenTheDefault() throws Exception {
        server.reply("one ", "two").slowly(Duration.ofMillis(1), "slow");
        var first = ask(true, FakeOpenAi.API_KEY);
        assertThat(first.headers().firstValue("content-type")).contains("text/event-stream");
        assertThat(first.body()).contains("\"one \"", "\"two\"", "\"finish_reason\":\"stop\"", "data: [DONE]");
        assertThat(ask(true, FakeOpenAi.API_KEY).body()).contains("slow");
        assertThat(ask(true, FakeOpenAi.API_KEY).body()).contains("OK.");
        assertThat(server.requests()).hasSize(3);
        assertThat(server.requests().get(0).last("user")).isEqualTo("Hi");
    }

    @Test
    void answersWithADocument() throws Exception {
        server.json("{\"a\":1}");
        assertThat(ask(false, FakeOpenAi.API_KEY).body()).contains("\"content\":\"{\\\"a\\\":1}\"", "chat.completion");
    }

    @Test
    void fails() throws Exception {
        server.tooManyRequests(Duration.ofSeconds(3));
        var busy = ask(true, FakeOpenAi.API_KEY);
        assertThat(busy.statusCode()).isEqualTo(429);
        assertThat(busy.headers().firstValue("retry-after")).contains("3");
    }

    @Test
    void refusesOtherKeys() throws Exception {
        assertThat(ask(true, "other").statusCode()).isEqualTo(401);
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void refuses() throws Exception {
        server.refusal("no").filtered("a");
        assertThat(ask(true, FakeOpenAi.API_KEY).body()).contains("\"refusal\":\"no\"");
        assertThat(ask(true, FakeOpenAi.API_KEY).body()).contains("content_filter");
    }

    @Test
    void breaksOff() {
        server.breakAfter("half");
        Assertions.assertThatThrownBy(() -> ask(true, FakeOpenAi.API_KEY)).isInstanceOf(IOException.class);
    }

    @Test
    void fallsSilentUntilItIsClosed() throws Exception {
        server.hangAfter("half");
        var response =
                http.send(request(true, FakeOpenAi.API_KEY, Duration.ofSeconds(20)), BodyHandlers.ofInputStream());
        try (var body = response.body()) {
            var seen = new StringBuilder();
            while (!seen.toString().contains("half")) {
                seen.append((char) body.read());
            }
            server.close();
            Assertions.assertThatThrownBy(body::readAllBytes).isInstanceOf(IOException.class);
        }
    }

    private HttpResponse<String> ask(boolean stream, String key) throws IOException, InterruptedException {
        return http.send(request(stream, key, Duration.ofSeconds(20)), BodyHandlers.ofString());
    }

    private HttpRequest request(boolean stream, String key, Duration timeout) {
        var body = "{\"model\":\"m\",\"stream\":" + stream + ",\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"}]}";
        return HttpRequest.newBuilder(java.net.URI.create(server.baseUrl() + "/chat/completions"))
                .header("Authorization", "Bearer " + key)
                .timeout(timeout)
                .POST(BodyPublishers.ofString(body))
                .build();
    }
}
