package io.smartconvo.consent;

import io.smartconvo.privacy.BlindIndex;
import io.smartconvo.privacy.Jws;
import io.smartconvo.privacy.SigningKey;
import io.smartconvo.privacy.SigningKeys;
import io.smartconvo.privacy.SubjectId;
import io.smartconvo.tenant.TenantDirectory;
import io.smartconvo.tenant.TenantId;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a receipt after ISO/IEC TS 27560 and signs it. The person is a tag only the tenant can make; everything else
 * in it is the tenant's own words.
 */
@Component
class ReceiptWriter {

    static final String TYPE = "consent-receipt";
    static final String SCHEMA = "ISO-IEC-TS-27560:2023";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final TenantDirectory tenants;
    private final SigningKeys keys;
    private final BlindIndex index;

    ReceiptWriter(TenantDirectory tenants, SigningKeys keys, BlindIndex index) {
        this.tenants = tenants;
        this.keys = keys;
        this.index = index;
    }

    /** @return the receipt as JWS in compact form */
    String write(
            ReceiptId id,
            TenantId tenant,
            SubjectId subject,
            ConsentAnswer answer,
            Notice notice,
            DeclaredPurpose purpose,
            boolean withdrawal,
            Instant now) {
        ObjectNode record = JSON.createObjectNode();
        record.put("schema_version", SCHEMA)
                .put("record_id", id.toString())
                .put("pii_principal_id", HexFormat.of().formatHex(index.of(tenant, "receipt", subject.toString())));
        notice(record.putObject("privacy_notice"), notice);
        record.put("language", notice.locale().toLanguageTag());
        purpose(record.putArray("purposes").addObject(), tenant, purpose.declaration());
        event(record.putObject("event"), answer, withdrawal, now);
        SigningKey key = keys.current(tenant);
        return Jws.sign(key, TYPE, JSON.writeValueAsString(record));
    }

    private static void notice(ObjectNode node, Notice notice) {
        node.put("version", notice.version()).put("text", notice.text()).put("sha256", notice.hash());
        putIfPresent(node, "uri", notice.url());
        putIfPresent(node, "accept", notice.accept());
        putIfPresent(node, "refuse", notice.refuse());
    }

    private void purpose(ObjectNode node, TenantId tenant, PurposeDeclaration declared) {
        node.put("id", declared.purpose().id())
                .put("lawful_basis", declared.basis().name().toLowerCase(Locale.ROOT));
        declared.dataClasses().forEach(node.putArray("pii_information")::add);
        node.putArray("controllers").add(tenants.name(tenant));
        node.putArray("processors").add("SmartConvo");
        declared.recipients().forEach(node.putArray("recipients")::add);
        node.put("collection_method", "typed into the chat by the person")
                .put("processing_method", "automated, by a documented chat process")
                .put("storage_locations", "the region the controller chose; sealed with the person's own key")
                .put("retention_period", "P" + declared.retentionDays() + "D")
                .put("withdrawal_method", "in the chat, under \"My data\", or by the site's consent banner");
        putIfPresent(node, "valid_for", declared.validFor());
    }

    private static void event(ObjectNode node, ConsentAnswer answer, boolean withdrawal, Instant now) {
        String type = answer.granted() ? "given" : withdrawal ? "withdrawn" : "refused";
        node.put("type", type)
                .put("time", now.toString())
                .put("manner", answer.source().manner());
        putIfPresent(node, "client_time", answer.clientAt());
        BannerEvidence banner = answer.banner();
        if (banner != null) {
            node.putObject("banner").put("source", banner.source()).put("sha256", banner.hash());
        }
    }

    private static void putIfPresent(ObjectNode node, String field, @Nullable Object value) {
        if (value != null) {
            node.put(field, value.toString());
        }
    }
}
