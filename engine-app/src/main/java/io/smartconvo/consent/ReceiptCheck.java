package io.smartconvo.consent;

import io.smartconvo.privacy.Jws;
import io.smartconvo.privacy.VerificationKey;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What checking a receipt found. */
sealed interface ReceiptCheck {

    /** In words, for whoever asked. */
    String report();

    record Valid(String report) implements ReceiptCheck {}

    record Invalid(Fault fault) implements ReceiptCheck {
        @Override
        public String report() {
            return "INVALID: " + fault.name + ": " + fault.meaning;
        }
    }

    /** Each way a receipt can be wrong has a name of its own. */
    enum Fault {
        MALFORMED("malformed", "this is not a receipt signed with Ed25519 (JWS, compact form)"),
        MALFORMED_KEYS("malformedKeys", "the keys are not a JSON Web Key set with Ed25519 keys"),
        UNKNOWN_KEY("unknownKey", "it was signed with a key that is not among these"),
        BAD_SIGNATURE("badSignature", "it was changed after it was signed, or signed by somebody else"),
        NOTICE_HASH("noticeHash", "its notice does not have the hash that it states"),
        NOTICE_TEXT("noticeText", "it is about another notice text than this one");

        private final String name;
        private final String meaning;

        Fault(String name, String meaning) {
            this.name = name;
            this.meaning = meaning;
        }
    }

    /**
     * @param receipt JWS, compact
     * @param keys JSON Web Key set
     * @param notice the text the visitor was shown; null if nobody knows
     */
    static ReceiptCheck of(String receipt, String keys, @Nullable String notice) {
        Optional<Jws> jws = Jws.parse(receipt);
        if (jws.isEmpty()) {
            return new Invalid(Fault.MALFORMED);
        }
        List<VerificationKey> known;
        try {
            known = keys(keys);
        } catch (JacksonException | IllegalArgumentException broken) {
            return new Invalid(Fault.MALFORMED_KEYS);
        }
        return known.stream()
                .filter(key -> key.id().equals(jws.get().keyId()))
                .findFirst()
                .map(key -> of(jws.get(), key, notice))
                .orElseGet(() -> new Invalid(Fault.UNKNOWN_KEY));
    }

    private static ReceiptCheck of(Jws jws, VerificationKey key, @Nullable String notice) {
        if (!jws.isSignedBy(key)) {
            return new Invalid(Fault.BAD_SIGNATURE);
        }
        JsonNode record = JsonMapper.shared().readTree(jws.payload());
        JsonNode shown = record.path("privacy_notice");
        if (!hash(record).equals(shown.path("sha256").asString(""))) {
            return new Invalid(Fault.NOTICE_HASH);
        }
        if (notice != null
                && !notice.strip().equals(shown.path("text").asString("").strip())) {
            return new Invalid(Fault.NOTICE_TEXT);
        }
        return new Valid(summary(record));
    }

    /** A key's id is computed, not believed: a set cannot pass a key of its own off under another one's id. */
    private static List<VerificationKey> keys(String set) {
        return JsonMapper.shared()
                .readTree(set)
                .path("keys")
                .valueStream()
                .filter(key -> "Ed25519".equals(key.path("crv").asString("")))
                .map(key -> VerificationKey.of(
                        Base64.getUrlDecoder().decode(key.path("x").asString(""))))
                .toList();
    }

    private static String hash(JsonNode record) {
        JsonNode notice = record.path("privacy_notice");
        NoticeText said = new NoticeText(
                notice.path("text").asString(""),
                notice.path("uri").asStringOpt().orElse(null),
                notice.path("accept").asStringOpt().orElse(null),
                notice.path("refuse").asStringOpt().orElse(null));
        return Notice.hash(
                record.path("purposes").path(0).path("id").asString(""),
                notice.path("version").asInt(0),
                record.path("language").asString(""),
                said);
    }

    private static String summary(JsonNode record) {
        JsonNode purpose = record.path("purposes").path(0);
        JsonNode event = record.path("event");
        return "VALID: consent " + event.path("type").asString("") + " at "
                + event.path("time").asString("") + "\n  purpose    "
                + purpose.path("id").asString("") + " ("
                + purpose.path("lawful_basis").asString("") + "), kept for "
                + purpose.path("retention_period").asString("") + "\n  controller "
                + purpose.path("controllers").path(0).asString("") + "\n  notice     version "
                + record.path("privacy_notice").path("version").asInt(0) + ", "
                + record.path("language").asString("") + ": "
                + record.path("privacy_notice").path("text").asString("") + "\n  receipt    "
                + record.path("record_id").asString("");
    }
}
