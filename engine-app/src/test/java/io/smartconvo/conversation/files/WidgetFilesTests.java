package io.smartconvo.conversation.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartconvo.SmartConvoTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@SmartConvoTest
class WidgetFilesTests {

    private static final String LOADER = "/widget/v1/smartconvo.js";
    private static final String PLAIN = "plain";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Chrome and Edge over TLS | gzip, deflate, br, zstd | br",
                "Chrome on localhost      | gzip, deflate, br, zstd | br",
                "Chrome in clear          | gzip, deflate           | gzip",
                "Firefox over TLS         | gzip, deflate, br, zstd | br",
                "Firefox in clear         | gzip, deflate           | gzip",
                "Safari                   | gzip, deflate, br       | br",
                "curl --compressed        | deflate, gzip, br, zstd | br",
                "curl                     | NONE                    | plain",
                "anything                 | *                       | br",
                "nothing                  | EMPTY                   | plain",
                "brotli refused           | br;q=0, gzip            | gzip",
                "refused in long          | gzip, br; q=0.000       | gzip",
                "both refused             | br;q=0, gzip;q=0        | plain",
                "all but gzip refused     | gzip, *;q=0             | gzip",
                "all refused              | *;q=0                   | plain",
                "gzip wanted more         | br;q=0.5, gzip;q=0.8    | gzip",
                "plain wanted most        | br;q=0.9, identity      | plain",
                "plain among equals       | identity, br, gzip      | br",
                "in capitals              | GZIP;Q=0.1              | gzip",
                "without blanks           | gzip;q=1.0,br;q=1       | br",
                "not a weight             | br;q=yes, gzip          | gzip",
                "weights out of range     | br;q=7, gzip;q=-1       | plain",
                "unknown codings only     | zstd, compress          | plain",
                "not a list               | ;;,=,;q=1,,             | plain"
            })
    void sendsTheSmallestFormThatIsAccepted(String client, String header, String coding) throws Exception {
        for (String file : Set.of(LOADER, chat())) {
            HttpResponse<byte[]> response = get(file, header);

            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(coding(response)).isEqualTo(coding);
            assertThat(response.body()).isEqualTo(stored(file, coding));
            assertThat(response.headers().firstValue("Content-Type")).hasValue("text/javascript");
            assertThat(response.headers().allValues("Vary")).contains("Accept-Encoding");
        }
    }

    @Test
    void sendsTheSmallerFormFirst() throws Exception {
        assertThat(stored(chat(), "br").length).isLessThan(stored(chat(), "gzip").length);
        assertThat(stored(chat(), "gzip").length).isLessThan(stored(chat(), PLAIN).length);
    }

    @Test
    void readsTheHeaderWhereverItsLinesBreak() throws Exception {
        HttpRequest request = request(LOADER)
                .header("Accept-Encoding", "gzip")
                .header("Accept-Encoding", "br")
                .build();

        assertThat(coding(CLIENT.send(request, BodyHandlers.ofByteArray()))).isEqualTo("br");
    }

    @Test
    void tagsEachFormApartAndAlwaysAlike() throws Exception {
        Set<String> tags = new TreeSet<>();
        for (String header : Set.of("br", "gzip", "identity")) {
            String tag = get(LOADER, header).headers().firstValue("ETag").orElseThrow();
            assertThat(get(LOADER, header).headers().firstValue("ETag")).hasValue(tag);
            assertThat(tag).matches("\"[0-9a-f]{32}\"");
            tags.add(tag);
        }
        assertThat(tags).hasSize(3);
    }

    @Test
    void answersNotModifiedToTheTagOfTheSameFormOnly() throws Exception {
        String tag = get(LOADER, "br").headers().firstValue("ETag").orElseThrow();

        HttpResponse<byte[]> same = revalidate("gzip, br", tag);
        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.body()).isEmpty();
        assertThat(same.headers().allValues("Vary")).contains("Accept-Encoding");
        assertThat(same.headers().firstValue("Cache-Control").orElse("")).contains("max-age=300");
        HttpResponse<byte[]> other = revalidate("gzip", tag);
        assertThat(other.statusCode()).isEqualTo(200);
        assertThat(coding(other)).isEqualTo("gzip");
    }

    /** One that named the asking origin would be given by a cache to the next site, and its browser would refuse it. */
    @Test
    void allowsEverySiteInWordsThatFitAll() throws Exception {
        HttpRequest request = request(LOADER)
                .header("Accept-Encoding", "br")
                .header("Origin", "https://shop.example")
                .build();

        HttpResponse<byte[]> response = CLIENT.send(request, BodyHandlers.ofByteArray());

        assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
        assertThat(response.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
    }

    @Test
    void findsNothingElse() throws Exception {
        assertThat(get("/widget/v1/missing.js", "br").statusCode()).isEqualTo(404);
        assertThat(get("/widget/v1/assets/%2e%2e/%2e%2e/demo/demo.js", "br").statusCode())
                .isNotEqualTo(200);
    }

    private HttpResponse<byte[]> revalidate(String header, String tag) throws Exception {
        HttpRequest request = request(LOADER)
                .header("Accept-Encoding", header)
                .header("If-None-Match", tag)
                .build();
        return CLIENT.send(request, BodyHandlers.ofByteArray());
    }

    private HttpResponse<byte[]> get(String path, String header) throws Exception {
        HttpRequest.Builder request = request(path);
        if (!header.equals("NONE")) {
            request.header("Accept-Encoding", header.equals("EMPTY") ? "" : header);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private static String coding(HttpResponse<?> response) {
        return response.headers().firstValue("Content-Encoding").orElse(PLAIN);
    }

    private String chat() throws IOException {
        String manifest = new String(read("/static/widget/v1/manifest.json"), StandardCharsets.UTF_8);
        return "/widget/v1/" + manifest.replaceAll("(?s).*\"chat\": \"(assets/chat-[^\"]+\\.js)\".*", "$1");
    }

    private byte[] stored(String file, String coding) throws IOException {
        String extension = switch (coding) {
            case "br" -> ".br";
            case "gzip" -> ".gz";
            default -> "";
        };
        return read("/static" + file + extension);
    }

    private byte[] read(String resource) throws IOException {
        try (var in = Objects.requireNonNull(getClass().getResourceAsStream(resource), resource)) {
            return in.readAllBytes();
        }
    }
}
