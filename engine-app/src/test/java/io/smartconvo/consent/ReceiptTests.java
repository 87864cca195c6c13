package io.smartconvo.consent;

import static io.smartconvo.capture.CaptureContext.CALLBACK;
import static org.assertj.core.api.Assertions.assertThat;

import io.smartconvo.capture.CaptureContext;
import io.smartconvo.privacy.Jws;
import io.smartconvo.privacy.SigningKeys;
import io.smartconvo.privacy.SubjectId;
import io.smartconvo.privacy.VerificationKey;
import io.smartconvo.proof.policy.Proves;
import io.smartconvo.tenant.OneTenant;
import io.smartconvo.tenant.TenantId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@Proves("3.3")
class ReceiptTests {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final CaptureContext context = new CaptureContext();
    private final SigningKeys keys = context.bean(SigningKeys.class);
    private final SubjectId subject = new SubjectId(UUID.randomUUID());

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        context.close();
    }

    private String receipt(ConsentAnswer answer) {
        context.clock.move(Duration.ofSeconds(1));
        context.decide(subject, answer);
        List<ConsentReceipt> all = context.bean(Receipts.class).of(context.tenant, subject);
        return String.valueOf(all.get(all.size() - 1).jws());
    }

    private String receipt() {
        return receipt(ConsentAnswer.to(context.notice(Locale.ENGLISH), true, null, ConsentSource.STEP));
    }

    private String keySet() {
        return keySet(context.tenant);
    }

    private String keySet(TenantId tenant) {
        return JSON.writeValueAsString(Map.of(
                "keys",
                keys.published(tenant).stream()
                        .map(key -> Map.of("kty", "OKP", "crv", "Ed25519", "kid", key.id(), "x", key.encoded()))
                        .toList()));
    }

    private static JsonNode payload(String jws) {
        return JSON.readTree(Base64.getUrlDecoder().decode(jws.split("\\.")[1]));
    }

    private static String encoded(JsonNode json) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(json.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static ReceiptCheck.Fault fault(String receipt, String keys, String notice) {
        return ((ReceiptCheck.Invalid) ReceiptCheck.of(receipt, keys, notice)).fault();
    }

    @Test
    void holdsTheRecordOfTs27560AndNobody() {
        String jws = receipt(ConsentAnswer.to(context.notice(Locale.ENGLISH), true, null, ConsentSource.BANNER)
                .by(new BannerEvidence("klaro", "ab".repeat(32))));
        JsonNode record = payload(jws);
        assertThat(record.propertyNames())
                .contains(
                        "schema_version",
                        "record_id",
                        "pii_principal_id",
                        "privacy_notice",
                        "language",
                        "purposes",
                        "event");
        assertThat(record.at("/purposes/0").propertyNames())
                .contains(
                        "id",
                        "lawful_basis",
                        "pii_information",
                        "controllers",
                        "processors",
                        "collection_method",
                        "processing_method",
                        "storage_locations",
                        "retention_period",
                        "withdrawal_method");
        assertThat(record.at("/purposes/0/controllers/0").asString()).isEqualTo(OneTenant.NAME);
        assertThat(record.at("/purposes/0/retention_period").asString()).isEqualTo("P180D");
        assertThat(record.at("/event/type").asString()).isEqualTo("given");
        assertThat(record.at("/event/banner/source").asString()).isEqualTo("klaro");
        assertThat(record.at("/pii_principal_id").asString()).hasSize(64);
        assertThat(record.toString())
                .doesNotContain(subject.toString(), subject.toString().replace("-", ""));
    }

    @Test
    void tagsAPersonTheSameWithinATenantOnly() {
        String first = payload(receipt()).get("pii_principal_id").asString();
        assertThat(payload(receipt()).get("pii_principal_id").asString()).isEqualTo(first);
        try (CaptureContext other = new CaptureContext()) {
            other.decide(subject, true);
            ConsentReceipt foreign =
                    other.bean(Receipts.class).of(other.tenant, subject).get(0);
            assertThat(payload(String.valueOf(foreign.jws()))
                            .get("pii_principal_id")
                            .asString())
                    .isNotEqualTo(first);
        }
    }

    @Test
    void saysWhatHappenedEachTime() {
        ConsentAnswer no = ConsentAnswer.to(context.notice(Locale.ENGLISH), false, null, ConsentSource.WIDGET);
        assertThat(payload(receipt(no)).at("/event/type").asString()).isEqualTo("refused");
        assertThat(payload(receipt()).at("/event/type").asString()).isEqualTo("given");
        assertThat(payload(receipt(no)).at("/event/type").asString()).isEqualTo("withdrawn");
        assertThat(payload(receipt(no)).at("/event/manner").asString()).contains("My data");
    }

    /** Not by our code: with the JDK's own signatures, the key taken from the published set. */
    @Test
    void isAnOrdinaryJwsForAnybodyElse() throws Exception {
        String[] parts = receipt().split("\\.");
        JsonNode header = JSON.readTree(Base64.getUrlDecoder().decode(parts[0]));
        assertThat(header.get("alg").asString()).isEqualTo("EdDSA");
        VerificationKey key = keys.published(context.tenant).get(0);
        assertThat(header.get("kid").asString()).isEqualTo(key.id());
        byte[] prefix = HexFormat.of().parseHex("302a300506032b6570032100");
        byte[] encoded = new byte[prefix.length + 32];
        System.arraycopy(prefix, 0, encoded, 0, prefix.length);
        System.arraycopy(key.bytes(), 0, encoded, prefix.length, 32);
        PublicKey published = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(published);
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(signature.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
    }

    @Test
    void namesEachWayAReceiptCanBeWrong() {
        String jws = receipt();
        String[] parts = jws.split("\\.");
        ObjectNode forged = (ObjectNode) payload(jws);
        ((ObjectNode) forged.get("event")).put("type", "refused");
        String tampered = parts[0] + "." + encoded(forged) + "." + parts[2];
        String none = encoded(JSON.createObjectNode().put("alg", "none")) + "." + parts[1] + ".";
        String hmac = encoded(JSON.createObjectNode().put("alg", "HS256")) + "." + parts[1] + "." + parts[2];

        assertThat(ReceiptCheck.of(jws, keySet(), "We call you back.")).isInstanceOf(ReceiptCheck.Valid.class);
        assertThat(fault(tampered, keySet(), null)).isEqualTo(ReceiptCheck.Fault.BAD_SIGNATURE);
        assertThat(fault(parts[0] + "." + parts[1] + ".", keySet(), null)).isEqualTo(ReceiptCheck.Fault.BAD_SIGNATURE);
        assertThat(fault(none, keySet(), null)).isEqualTo(ReceiptCheck.Fault.MALFORMED);
        assertThat(fault(hmac, keySet(), null)).isEqualTo(ReceiptCheck.Fault.MALFORMED);
        assertThat(fault("no receipt", keySet(), null)).isEqualTo(ReceiptCheck.Fault.MALFORMED);
        assertThat(fault(jws, keySet(), "We sell your number.")).isEqualTo(ReceiptCheck.Fault.NOTICE_TEXT);
        assertThat(fault(jws, "not keys", null)).isEqualTo(ReceiptCheck.Fault.MALFORMED_KEYS);
    }

    @Test
    void knowsTheKeyOfAnotherTenantForWhatItIs() {
        String jws = receipt();
        try (CaptureContext other = new CaptureContext()) {
            other.decide(subject, true);
            assertThat(fault(jws, keySet(other.tenant), null)).isEqualTo(ReceiptCheck.Fault.UNKNOWN_KEY);
            VerificationKey wrong = keys.published(other.tenant).get(0);
            VerificationKey right = keys.published(context.tenant).get(0);
            String renamed = "{\"keys\":[{\"crv\":\"Ed25519\",\"kid\":\"%s\",\"x\":\"%s\"}]}"
                    .formatted(right.id(), wrong.encoded());
            assertThat(fault(jws, renamed, null)).isEqualTo(ReceiptCheck.Fault.UNKNOWN_KEY);
        }
    }

    /** Signed by the right key, about words that are not the ones it hashes. */
    @Test
    void noticesWhenTheNoticeIsNotTheOneThatWasHashed() {
        ObjectNode record = (ObjectNode) payload(receipt());
        ((ObjectNode) record.get("privacy_notice")).put("text", "Something else.");
        String jws = Jws.sign(keys.current(context.tenant), ReceiptWriter.TYPE, record.toString());
        assertThat(fault(jws, keySet(), null)).isEqualTo(ReceiptCheck.Fault.NOTICE_HASH);
    }

    @Test
    void aTenantGetsOneKeyHoweverManySignFirst() {
        List<CompletableFuture<String>> signers = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> context.database
                                .signingKeys(context.vault)
                                .current(context.tenant)
                                .id()))
                .limit(6)
                .toList();
        assertThat(signers.stream().map(CompletableFuture::join).distinct()).hasSize(1);
        assertThat(keys.published(context.tenant)).hasSize(1);
    }

    @Test
    void isVerifiedByACommandWithNothingButFiles() throws IOException {
        Path receipt = Files.writeString(folder.resolve("receipt.jws"), receipt() + "\n");
        Path set = Files.writeString(folder.resolve("jwks.json"), keySet());
        Path notice = Files.writeString(folder.resolve("notice.txt"), "We call you back.\n");
        Path other = Files.writeString(folder.resolve("other.txt"), "We sell you.\n");
        assertThat(run(receipt, set)).startsWith("0 VALID: consent given").contains(OneTenant.NAME, "callback");
        assertThat(run(receipt, set, notice)).startsWith("0 VALID");
        assertThat(run(receipt, set, other)).startsWith("1 INVALID: noticeText");
        assertThat(run(set, set)).startsWith("1 INVALID: malformed");
        assertThat(run(receipt)).startsWith("2 usage");
        assertThat(run(receipt, folder.resolve("missing"))).startsWith("2 cannot read");
    }

    private static String run(Path... files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = VerifyReceipt.run(
                Stream.of(files).map(Path::toString).toList(), new PrintStream(out, true, StandardCharsets.UTF_8));
        return code + " " + out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void signsTheWordsOnTheButtonsToo() {
        NoticeText withButtons = new NoticeText("We call you back.", null, "Call me", "Leave me alone");
        context.declare(new PurposeDeclaration(
                CALLBACK, LegalBasis.CONSENT, List.of("contact"), 180, List.of(), Map.of(Locale.ENGLISH, withButtons)));
        String jws = receipt();
        assertThat(payload(jws).at("/privacy_notice/accept").asString()).isEqualTo("Call me");
        ObjectNode record = (ObjectNode) payload(jws);
        ((ObjectNode) record.get("privacy_notice")).put("accept", "Continue");
        assertThat(fault(Jws.sign(keys.current(context.tenant), ReceiptWriter.TYPE, record.toString()), keySet(), null))
                .isEqualTo(ReceiptCheck.Fault.NOTICE_HASH);
    }
}
