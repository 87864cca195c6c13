package io.smartconvo.records;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who runs this installation, for records of processing.
 *
 * @param processor its name in law
 * @param contact where the processor is reached
 * @param representative the processor's representative in the EU, where it needs one
 * @param dataProtectionOfficer the processor's officer, where it has one
 */
@ConfigurationProperties("smartconvo.records")
record RecordsProperties(
        @DefaultValue("SmartConvo") String processor,
        @DefaultValue("contact@smartconvo.io") String contact,
        @Nullable String representative,
        @Nullable String dataProtectionOfficer) {

    Content.Party asParty() {
        return new Content.Party(processor, contact, representative, dataProtectionOfficer);
    }
}
