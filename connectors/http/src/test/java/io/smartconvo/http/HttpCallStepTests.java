package io.smartconvo.http;

import static io.smartconvo.http.HostileServer.ok;
import static io.smartconvo.http.HostileServer.redirect;
import static io.smartconvo.http.HostileServer.status;
import static io.smartconvo.http.HostileServer.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.smartconvo.sdk.FakeContext;
import io.smartconvo.sdk.RetryableStepException;
import io.smartconvo.sdk.StepException;
import io.smartconvo.sdk.StepResult;
import io.smartconvo.sdk.StepResult.Completed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class HttpCallStepTests {

    private static final int LARGEST = 2000;

    private final HostileServer server = new HostileServer(ok("application/json", "{}"));
    private final CountDownLatch over = new CountDownLatch(1);
    private final List<String> lookups = new ArrayList<>();
    private List<String> addresses = List.of("127.0.0.1");
    private EgressPolicy policy =
            new EgressPolicy(Set.of("127.0.0.1:" + server.port(), "api.test:" + server.port()), true, LARGEST);
    private final HttpCallStep step = new HttpCallStep(tenant -> policy, this::resolve);

    @AfterEach
    void stop() throws IOException {
        over.countDown();
        step.close();
        server.close();
    }

    @Test
    void keepsStatusAndBody() throws Exception {
        server.answer(
                ok("application/json; charset=utf-8", "{\"a\":[1,2.50,\"x\",true,null,{\"b\":null}],\"c\":\"wörld\"}"));
        var body = (Map<?, ?>) body(call("GET", server.url("/a?b=c")));
        assertThat(body.get("c")).isEqualTo("wörld");
        assertThat(body.get("a"))
                .isEqualTo(Arrays.asList(new BigDecimal("1"), new BigDecimal("2.50"), "x", true, null, Map.of()));
        assertThat(server.requests.get(0)).startsWith("GET /a?b=c HTTP/1.1\r\n");
    }

    @Test
    void sendsNothingWithoutLeave() {
        var failure = catchThrowable(() -> step.run(call("GET", server.url("/")), FakeContext.forbidding("127.0.0.1")));
        assertThat(((StepException) failure).errorCode()).isEqualTo(HttpCall.REFUSED);
        assertThat(server.requests).isEmpty();
    }

    @Test
    void asksAgainForTheHostOfARedirect() throws Exception {
        server.answer(HostileServer.redirect(302, "http://api.test:" + server.port() + "/"));
        var context = FakeContext.forbidding("api.test");
        var failure = catchThrowable(() -> step.run(call("GET", server.url("/")), context));
        assertThat(((StepException) failure).errorCode()).isEqualTo(HttpCall.REFUSED);
        assertThat(server.requests).hasSize(1);
        assertThat(context.passages)
                .containsExactly("HTTP 127.0.0.1:" + server.port() + " false 0", "ANSWERED 0 0", "closed");
    }

    @Test
    void keepsTextAsText() throws Exception {
        server.answer(ok("text/plain", "hello"));
        assertThat(body(call("GET", server.url("/")))).isEqualTo("hello");
    }

    @Test
    void leavesPicturesOut() throws Exception {
        server.answer(ok("image/png", "PNG"));
        assertThat(answer(call("GET", server.url("/")))).isEqualTo(Map.of("status", new BigDecimal("200")));
    }

    @Test
    void sendsBodyHeadersAndAKeyThatMakesRepeatingHarmless() throws Exception {
        var input = new HttpCall(
                "POST", server.url("/"), "X-One: 1\n\nX-Two: a: b", "{\"n\":1}", null, Duration.ofSeconds(5));
        assertThat(step.run(input, new FakeContext())).isEqualTo(StepResult.done(Map.of()));
        assertThat(server.requests.get(0))
                .contains("X-One: 1\r\n", "X-Two: a: b\r\n", "Idempotency-Key: work-1\r\n")
                .contains("Content-Type: application/json\r\n")
                .endsWith("{\"n\":1}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: other",
                "content-length: 1",
                "no colon",
                ": empty",
                "a b: c",
                "X: ü\u0001",
                "Accept-Encoding: x"
            })
    void refusesHeadersThatAreNotTheDesigners(String line) {
        var input = new HttpCall("GET", server.url("/"), line, null, null, Duration.ofSeconds(5));
        assertThatThrownBy(() -> step.run(input, new FakeContext())).isExactlyInstanceOf(StepException.class);
        assertThat(server.requests).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"404 Not Found", "409 Conflict", "410 Gone", "422 Unprocessable"})
    void goesOnWithAnswersAboutTheMatter(String status) throws Exception {
        server.answer(status(status, "Content-Type: text/plain", "no such order"));
        assertThat(answer(call("GET", server.url("/"))))
                .isEqualTo(Map.of("status", new BigDecimal(status.substring(0, 3)), "body", "no such order"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"400 Bad", "401 Who", "403 No", "405 No", "304 Same"})
    void givesUpOnWhatWillNotPass(String status) {
        server.answer(status(status, "X: y", ""));
        assertThat(failure("GET", server.url("/")))
                .isExactlyInstanceOf(StepException.class)
                .hasMessageContaining(status.substring(0, 3));
    }

    @Test
    void triesAgainLaterWhatMayPass() {
        server.answer(status("503 Busy", "Retry-After: 9", ""));
        for (var method : List.of("GET", "POST")) {
            assertThat(failure(method, server.url("/")))
                    .isInstanceOfSatisfying(
                            RetryableStepException.class,
                            busy -> assertThat(busy.retryAfter()).isEqualTo(Duration.ofSeconds(9)));
        }
    }

    @Test
    void repeatsOnlyWhatIsHarmlessToRepeat() {
        server.answer(status("500 Oops", "X: y", ""));
        assertThat(failure("PUT", server.url("/"))).isInstanceOf(RetryableStepException.class);
        assertThat(failure("POST", server.url("/"))).isExactlyInstanceOf(StepException.class);
        server.answer((request, out) -> {
            throw new IOException("hang up");
        });
        assertThat(failure("DELETE", server.url("/"))).isInstanceOf(RetryableStepException.class);
        assertThat(failure("PATCH", server.url("/"))).isExactlyInstanceOf(StepException.class);
        assertThat(server.requests).hasSize(4);
    }

    @Test
    void repeatsWhatWasNeverSent() throws Exception {
        try (var gone = new ServerSocket(0)) {
            policy = new EgressPolicy(Set.of("127.0.0.1:" + gone.getLocalPort()), true, LARGEST);
        }
        var host = policy.hosts().iterator().next();
        assertThat(failure("POST", "http://" + host + "/")).isInstanceOf(RetryableStepException.class);
    }

    @Test
    void survivesAServerThatDrips() {
        server.answer((request, out) -> {
            write(out, "HTTP/1.1 200 OK\r\n");
            while (over.getCount() > 0) {
                write(out, "X-Drip: 1\r\n");
                Thread.sleep(20);
            }
        });
        assertThat(failure(call("GET", server.url("/"), Duration.ofMillis(400))))
                .isInstanceOf(RetryableStepException.class)
                .hasMessageContaining("InterruptedIOException");
    }

    @Test
    void survivesABodyThatDrips() {
        server.answer((request, out) -> {
            write(out, "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 1999\r\n\r\n");
            while (over.getCount() > 0) {
                write(out, "x");
                Thread.sleep(20);
            }
        });
        assertThat(failure(call("GET", server.url("/"), Duration.ofMillis(400))))
                .isInstanceOf(RetryableStepException.class);
    }

    @Test
    void survivesABodyWithoutEnd() {
        server.answer((request, out) -> {
            write(out, "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n");
            while (over.getCount() > 0) {
                write(out, "x".repeat(1000));
            }
        });
        assertThat(failure("GET", server.url("/"))).hasMessage("the answer is larger than allowed");
    }

    @Test
    void survivesABombOfZeros() throws Exception {
        var bomb = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bomb)) {
            for (int i = 0; i < 64; i++) {
                gzip.write(new byte[1 << 20]);
            }
        }
        server.answer((request, out) -> {
            write(
                    out,
                    "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Type: text/plain\r\nContent-Length: "
                            + bomb.size() + "\r\n\r\n");
            out.write(bomb.toByteArray());
        });
        assertThat(failure("GET", server.url("/"))).hasMessage("the answer is larger than allowed");
        assertThat(server.requests.get(0)).contains("Accept-Encoding: gzip");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":", "{} {}", "1e999999999", "[1e-5000]", "nope"})
    void refusesJsonThatIsNot(String body) {
        server.answer(ok("application/json", body));
        assertThat(failure("GET", server.url("/"))).hasMessage("the answer is not usable JSON");
    }

    @Test
    void refusesJsonThatIsTooDeep() {
        server.answer(ok("application/json", "[".repeat(500) + "]".repeat(500)));
        assertThat(failure("GET", server.url("/"))).hasMessage("the answer is not usable JSON");
    }

    @Test
    void followsRedirectsWithinTheRules() throws Exception {
        server.answer((request, out) ->
                (request.startsWith("POST") ? redirect(303, "/there") : ok("text/plain", "here")).write(request, out));
        var input = new HttpCall("POST", server.url("/"), "X-Key: 1", "{}", "r", Duration.ofSeconds(5));
        assertThat(body(input)).isEqualTo("here");
        assertThat(server.requests.get(1))
                .startsWith("GET /there")
                .contains("X-Key: 1")
                .doesNotContain("Idempotency-Key", "Content-Type");
    }

    @Test
    void takesNoHeadersToAnotherHost() throws Exception {
        server.answer((request, out) -> (request.contains("Host: api.test")
                        ? ok("text/plain", "here")
                        : redirect(302, "http://api.test:" + server.port() + "/"))
                .write(request, out));
        var input = new HttpCall("GET", server.url("/"), "Authorization: secret", null, "r", Duration.ofSeconds(5));
        assertThat(body(input)).isEqualTo("here");
        assertThat(server.requests.get(0)).contains("secret");
        assertThat(server.requests.get(1)).doesNotContain("secret");
    }

    @Test
    void takesNoBodyToAnotherHost() {
        server.answer(redirect(307, "http://api.test:" + server.port() + "/"));
        assertThat(refused("POST", server.url("/"))).hasMessageContaining("body");
        assertThat(server.requests).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/latest/meta-data/",
                "http://api.test/",
                "file:///etc/passwd",
                "http://user@127.0.0.1/",
                "//localhost/",
                "http://[::1]/"
            })
    void refusesRedirectsToWhereItMayNotGo(String location) {
        server.answer(redirect(302, location));
        refused("GET", server.url("/"));
        assertThat(server.requests).hasSize(1);
    }

    @Test
    void refusesToRunInCircles() {
        server.answer(redirect(302, "/again"));
        assertThat(refused("GET", server.url("/"))).hasMessageContaining("too many redirects");
        assertThat(server.requests).hasSize(4);
    }

    @Test
    void connectsToTheAddressThatWasChecked() throws Exception {
        server.answer(ok("text/plain", "here"));
        addresses = List.of("127.0.0.1");
        var input = call("GET", "http://api.test:" + server.port() + "/");
        assertThat(body(input)).isEqualTo("here");
        // A second lookup, which rebinding needs, never happens.
        assertThat(lookups).containsExactly("api.test");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "10.1.2.3", "169.254.169.254", "fd00::1", "64:ff9b::7f00:1"})
    void refusesNamesOfPrivateAddresses(String address) {
        policy = new EgressPolicy(Set.of("api.example.org"), false, LARGEST);
        addresses = List.of("93.184.215.14", address);
        assertThat(refused("GET", "https://api.example.org/")).hasMessageContaining("not public");
    }

    @Test
    void givesUpOnANameServerThatDoesNotAnswer() {
        policy = new EgressPolicy(Set.of("slow.example.org"), false, LARGEST);
        assertThat(failure(call("POST", "https://slow.example.org/", Duration.ofMillis(200))))
                .isInstanceOf(RetryableStepException.class);
    }

    @Test
    void neverQuotesTheAddress() {
        assertThat(refused("GET", "https://elsewhere.example.org/?mail=jane@example.org"))
                .hasMessageNotContaining("jane")
                .hasMessageNotContaining("elsewhere");
    }

    private List<InetAddress> resolve(String host) throws java.net.UnknownHostException {
        lookups.add(host);
        if (host.startsWith("slow")) {
            try {
                over.await();
            } catch (InterruptedException e) {
                throw new java.net.UnknownHostException();
            }
        }
        var found = new ArrayList<InetAddress>();
        for (var address : addresses) {
            found.add(InetAddress.getByName(address));
        }
        return found;
    }

    private static HttpCall call(String method, String url) {
        return call(method, url, Duration.ofSeconds(20));
    }

    private static HttpCall call(String method, String url, Duration timeout) {
        return new HttpCall(method, url, null, null, "r", timeout);
    }

    private Object answer(HttpCall input) throws StepException {
        return ((Completed) step.run(input, new FakeContext())).answers().get("r");
    }

    private Object body(HttpCall input) throws StepException {
        return ((Map<?, ?>) answer(input)).get("body");
    }

    private Throwable failure(String method, String url) {
        return failure(call(method, url));
    }

    private Throwable failure(HttpCall input) {
        return catchThrowable(() -> step.run(input, new FakeContext()));
    }

    private org.assertj.core.api.AbstractThrowableAssert<?, ?> assertRefused(Throwable failure) {
        return assertThat(failure)
                .isInstanceOfSatisfying(
                        StepException.class,
                        refused -> assertThat(refused.errorCode()).isEqualTo("httpRefused"));
    }

    private Throwable refused(String method, String url) {
        var failure = failure(method, url);
        assertRefused(failure);
        return failure;
    }
}
