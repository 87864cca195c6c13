package io.smartconvo.processor;

import io.smartconvo.sdk.Disclosure;
import io.smartconvo.tenant.Region;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who receives what visitors say, for every tenant of this installation.
 *
 * @param processors by a short name: who may be sent what visitors say, under which agreement and where; see
 *     connectors.md
 */
@Validated
@ConfigurationProperties("smartconvo")
record ProcessorProperties(@DefaultValue Map<String, @Valid Entry> processors) {

    /**
     * A processor.
     *
     * @param name as it stands on the agreement
     * @param kind AI, HTTP or EMAIL
     * @param own run by yourself: no agreement is needed
     * @param hosts by region
     * @param agreementSignedOn day of the last signature
     * @param agreementSha256 of the signed document
     * @param usedFor one sentence, for people
     * @param zeroRetention whether it agreed to keep nothing
     */
    record Entry(
            @Nullable String name,
            Disclosure.@Nullable Kind kind,
            @DefaultValue("false") boolean own,
            @DefaultValue Map<Region, Set<String>> hosts,
            @Nullable LocalDate agreementSignedOn,

            @Pattern(regexp = "[0-9a-fA-F]{64}", message = "has 64 hexadecimal digits") @Nullable String agreementSha256,

            @DefaultValue("Steps of flows") String usedFor,
            @DefaultValue("NONE") ZeroRetention zeroRetention) {

        @AssertTrue(message = "needs a kind, and the agreement's date together with its hash") boolean isComplete() {
            return kind != null && (agreementSignedOn == null) == (agreementSha256 == null);
        }

        ProcessorDeclaration declaration(String key) {
            return new ProcessorDeclaration(
                    key,
                    name == null ? key : name,
                    Objects.requireNonNull(kind),
                    own,
                    hosts,
                    agreementSignedOn == null || agreementSha256 == null
                            ? null
                            : new Agreement(agreementSignedOn, agreementSha256.toLowerCase(java.util.Locale.ROOT)),
                    usedFor,
                    zeroRetention);
        }
    }

    List<ProcessorDeclaration> declarations() {
        return processors.entrySet().stream()
                .map(entry -> entry.getValue().declaration(entry.getKey()))
                .toList();
    }
}
