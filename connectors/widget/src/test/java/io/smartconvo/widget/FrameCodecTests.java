package io.smartconvo.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FrameCodecTests {

    private static final FrameId ID = new FrameId("0f6f2c1e-5f0a-4f5e-9a3e-7d1c2b3a4d5e");

    private final FrameCodec codec = new FrameCodec();

    static List<Path> clientFrames() {
        return FrameFixtures.named("client-*.json");
    }

    static List<Path> eventFrames() {
        return FrameFixtures.named("server-event-*.json");
    }

    static List<Path> malformedFrames() {
        return FrameFixtures.malformed();
    }

    @ParameterizedTest
    @MethodSource("clientFrames")
    void readsEveryClientFrame(Path file) {
        assertThat(codec.decode(FrameFixtures.text(file))).isInstanceOf(Decoding.Decoded.class);
    }

    @ParameterizedTest
    @MethodSource("eventFrames")
    void keepsEveryEventAsItIs(Path file) {
        var fixture = FrameFixtures.read(file);
        var seq = fixture.get("seq").longValue();
        var at = Instant.parse(fixture.get("at").stringValue());

        var event = codec.unpack(seq, at, fixture.toString().getBytes(StandardCharsets.UTF_8));
        var replayed = codec.unpack(seq, at, codec.pack(event.event(), event.closed()));

        assertThat(FrameFixtures.JSON.readTree(codec.encode(replayed))).isEqualTo(fixture);
    }

    @ParameterizedTest
    @MethodSource("malformedFrames")
    void refusesMalformedFrames(Path file) {
        var fixture = FrameFixtures.read(file);

        var decoding = codec.decode(fixture.get("frame").stringValue());

        assertThat(decoding).isInstanceOf(Decoding.Malformed.class);
        var refused = FrameFixtures.JSON.readTree(codec.encode(((Decoding.Malformed) decoding).asFrame()));
        assertThat(refused.get("code")).isEqualTo(fixture.get("code"));
        assertThat(refused.path("id")).isEqualTo(fixture.path("id"));
    }

    @Test
    void writesEveryOtherServerFrame() {
        writes("server-welcome", welcome(0, false, "en", true));
        writes("server-delta", new ServerFrame.Delta("turn-7", 12, "left our "));
        writes("server-ack", new ServerFrame.Ack(ID, 13));
        writes("server-typing", new ServerFrame.Typing(null));
        writes("server-typing-turn", new ServerFrame.Typing("turn-7"));
        writes("server-gone", new ServerFrame.Gone());
        writes("server-error", new ServerFrame.Refused(ErrorCode.STALE, "The step is no longer open.", ID));
        writes("server-data", data());
        writes("server-pong", new ServerFrame.Pong());
    }

    private static ServerFrame.Data data() {
        var decided = Instant.parse("2026-11-23T09:15:30.250Z");
        var until = Instant.parse("2026-12-23T09:15:30.250Z");
        return new ServerFrame.Data(
                List.of(new ServerFrame.Held("email", "E-mail", "anna@example.org", "contact", until)),
                List.of(
                        new ServerFrame.PurposeView(
                                "contact",
                                ServerFrame.Basis.CONSENT,
                                ServerFrame.ConsentState.GIVEN,
                                new Event.Notice(
                                        "2",
                                        "Demo shop keeps your e-mail address for 30 days to answer this question.",
                                        "https://example.org/privacy"),
                                decided),
                        new ServerFrame.PurposeView(
                                "orders",
                                ServerFrame.Basis.CONTRACT,
                                ServerFrame.ConsentState.UNKNOWN,
                                new Event.Notice("1", "Demo shop looks your order up.", null),
                                null)),
                List.of(new ServerFrame.Receipt(
                        "3b9d1e5a-6a0f-4d0b-8f39-0c1d5b7e2a44",
                        "contact",
                        true,
                        decided,
                        "eyJhbGciOiJFZERTQSJ9.e30.c2ln")),
                new ServerFrame.TranscriptView(12, Instant.parse("2026-12-23T09:10:00Z")));
    }

    @Test
    void tellsThePanelFromTheBanner() {
        var panel = (ClientFrame.Consent)
                decoded(FrameFixtures.read("client-consent-panel").toString());
        var banner = (ClientFrame.Consent)
                decoded(FrameFixtures.read("client-consent-evidence").toString());
        var silent = (ClientFrame.Consent)
                decoded(FrameFixtures.read("client-consent-banner").toString());
        var hello = (ClientFrame.Hello)
                decoded(FrameFixtures.read("client-hello-gpc").toString());

        assertThat(panel.by()).isEqualTo(ClientFrame.By.PANEL);
        assertThat(banner.banner()).extracting(ClientFrame.Banner::source).isEqualTo("klaro");
        assertThat(silent.by()).isEqualTo(ClientFrame.By.BANNER);
        assertThat(silent.banner()).isNull();
        assertThat(hello.gpc()).isTrue();
    }

    @Test
    void readsFormValuesOfEachKind() {
        var form = (ClientFrame.Form) decoded(FrameFixtures.read("client-form").toString());

        assertThat(form.values().get("name")).isEqualTo(new FormValue.Text("Anna"));
        assertThat(form.values().get("people")).isEqualTo(new FormValue.Number(BigDecimal.valueOf(4)));
        assertThat(form.values().get("newsletter")).isEqualTo(new FormValue.Flag(true));
        assertThat(form.values().get("topics")).isEqualTo(new FormValue.Texts(List.of("delivery", "returns")));
    }

    @Test
    void ignoresUnknownFields() {
        assertThat(decoded("{\"type\":\"ping\",\"later\":{\"a\":[1]}}")).isEqualTo(new ClientFrame.Ping());
    }

    @Test
    void allowsOnlyFormsToBeLarge() {
        var large = "x".repeat(9_000);
        var form = "{\"type\":\"form\",\"id\":\"%s\",\"step\":\"s\",\"values\":{\"a\":\"%s\",\"b\":\"%s\"}}";
        var message = "{\"type\":\"ping\",\"a\":\"%s\",\"b\":\"%s\"}";

        assertThat(decoded(form.formatted(ID, large, large))).isInstanceOf(ClientFrame.Form.class);
        assertThat(codec.decode(message.formatted(large, large))).isEqualTo(tooLarge());
        assertThat(codec.decode("{\"type\":\"form\",\"a\":\"" + "x".repeat(65_536) + "\"}"))
                .isEqualTo(tooLarge());
    }

    @Test
    void countsBytesAndNotCharacters() {
        var frame = "{\"type\":\"ping\",\"a\":\"" + "🙁".repeat(4_100) + "\"}";

        assertThat(codec.decode(frame)).isEqualTo(tooLarge());
    }

    @Test
    void survivesNestingThatWouldExhaustTheStack() {
        var decoding = codec.decode("[".repeat(30_000));

        assertThat(decoding).isInstanceOf(Decoding.Malformed.class);
    }

    @Test
    void survivesNumbersThatWouldExhaustTheMemory() {
        var form = "{\"type\":\"form\",\"id\":\"%s\",\"step\":\"s\",\"values\":{\"a\":1e999999999}}";

        var decoding = codec.decode(form.formatted(ID));

        assertThat(decoding).isInstanceOf(Decoding.Malformed.class);
    }

    @Test
    void readsBatchesInTheirOrderAndRefusesSinglesInThem() {
        var batch = (Decoding.Batch) codec.decodeBatch("{\"frames\":[{\"type\":\"ping\"},7,{\"type\":\"typing\"}]}");

        assertThat(batch.frames()).hasSize(3);
        assertThat(batch.frames().get(0)).isEqualTo(new Decoding.Decoded(new ClientFrame.Ping()));
        assertThat(batch.frames().get(1)).isInstanceOf(Decoding.Malformed.class);
        assertThat(batch.frames().get(2)).isEqualTo(new Decoding.Decoded(new ClientFrame.Typing()));
    }

    @Test
    void refusesBatchesThatAreNone() {
        assertThat(codec.decodeBatch("{\"frames\":[]}")).isInstanceOf(Decoding.Malformed.class);
        assertThat(codec.decodeBatch("{\"frames\":[" + "1,".repeat(64) + "1]}")).isInstanceOf(Decoding.Malformed.class);
        assertThat(codec.decodeBatch("[]")).isInstanceOf(Decoding.Malformed.class);
    }

    @Test
    void answersBatches() {
        assertThat(codec.encodeBatch(List.of(new ServerFrame.Pong(), new ServerFrame.Gone())))
                .isEqualTo("{\"frames\":[{\"type\":\"pong\"},{\"type\":\"gone\"}]}");
    }

    @Test
    void showsNothingOfWhatWasSaidOrOfTokens() {
        assertThat(decoded(FrameFixtures.read("client-message").toString()).toString())
                .doesNotContain("late");
        assertThat(decoded(FrameFixtures.read("client-hello-resume").toString()).toString())
                .doesNotContain("tok_");
        assertThat(decoded(FrameFixtures.read("client-hello").toString()).toString())
                .doesNotContain("shoes");
        assertThat(decoded(FrameFixtures.read("client-form").toString()).toString())
                .doesNotContain("Anna");
        assertThat(decoded(FrameFixtures.read("client-correct").toString()).toString())
                .doesNotContain("anna");
        assertThat(data().toString()).doesNotContain("anna");
        assertThat(welcome(3, true, "en", false).toString()).doesNotContain("tok_");
        for (var file : eventFrames()) {
            var fixture = FrameFixtures.read(file);
            var event = codec.unpack(1, Instant.EPOCH, fixture.toString().getBytes(StandardCharsets.UTF_8));
            if (fixture.has("text") && !fixture.get("text").stringValue().isEmpty()) {
                assertThat(event.toString()).doesNotContain(fixture.get("text").stringValue());
            }
        }
    }

    private void writes(String fixture, ServerFrame frame) {
        assertThat(FrameFixtures.JSON.readTree(codec.encode(frame))).isEqualTo(FrameFixtures.read(fixture));
    }

    private static ServerFrame.Welcome welcome(long seq, boolean resumed, String locale, boolean demo) {
        return new ServerFrame.Welcome(
                "6b1f7a52-9f57-4a3e-8b3a-0d6f5b2f8c11",
                "tok_9mKc3dE7uJ4sH6zP",
                seq,
                resumed,
                locale,
                Map.of("accent", "#0b5fff"),
                Map.of("title", "Demo shop", "greeting", "We usually answer at once."),
                demo);
    }

    private static Decoding tooLarge() {
        return new Decoding.Malformed(ErrorCode.TOO_LARGE, "the frame is too large", null);
    }

    private ClientFrame decoded(String text) {
        return ((Decoding.Decoded) codec.decode(text)).frame();
    }
}
