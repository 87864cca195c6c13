package io.smartconvo.records;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a record of processing says; its shape is published as {@code records-of-processing.schema.json}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Content(
        Party processor,
        Party controller,
        String region,
        List<PurposeOfUse> purposes,
        List<FlowOfData> flows,
        List<Recipient> recipients,
        List<SubProcessor> subProcessors,
        List<KindOfData> data,
        List<Measure> measures) {

    /** Somebody with a name and an address; representative and officer where the law asks for them. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Party(
            String name,
            @Nullable String contact,
            @Nullable String representative,
            @Nullable String dataProtectionOfficer) {}

    record PurposeOfUse(
            String id,
            String legalBasis,
            List<String> dataClasses,
            int retentionDays,
            List<String> recipients,
            int noticeVersion,
            boolean active) {}

    /** A flow in use: what it asks a visitor, and which steps of it reach outside. */
    record FlowOfData(String key, String name, int version, List<Field> fields, List<Outside> outside) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Field(
            String step, String name, String type, @Nullable String purpose) {}

    record Outside(String step, String service) {}

    /** Who else gets data: by the kind of step that sends it, and where to. */
    record Recipient(String service, List<String> hosts, List<String> flows) {}

    /** Somebody who may be sent what visitors say; hosts by the region they process in. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SubProcessor(
            String name,
            String kind,
            boolean own,
            Map<String, List<String>> hosts,
            @Nullable String agreementSignedOn,
            @Nullable String agreementSha256,
            String usedFor,
            String zeroRetention) {}

    record KindOfData(String table, String holds, String about, String kept, String protection) {}

    record Measure(String id, String what) {}
}
