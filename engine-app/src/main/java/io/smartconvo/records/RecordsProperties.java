package io.smartconvo.records;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who stands in records of processing.
 *
 * @param processor who runs this installation
 * @param contact where the processor is reached
 * @param representative the processor's representative in the EU, where it needs one
 * @param dataProtectionOfficer the processor's officer, where it has one
 * @param controllers how each controller is reached, by tenant id
 */
@ConfigurationProperties("smartconvo.records")
record RecordsProperties(
        @DefaultValue("SmartConvo") String processor,
        @DefaultValue("contact@smartconvo.io") String contact,
        @Nullable String representative,
        @Nullable String dataProtectionOfficer,
        @DefaultValue Map<String, Controller> controllers) {

    private static final Controller UNKNOWN = new Controller(null, null, null, null);

    /**
     * A controller.
     *
     * @param name its name in law, if that is not the tenant's
     * @param contact where it is reached
     * @param representative its representative
     * @param dataProtectionOfficer its officer
     */
    record Controller(
            @Nullable String name,
            @Nullable String contact,
            @Nullable String representative,
            @Nullable String dataProtectionOfficer) {}

    Content.Party asParty() {
        return new Content.Party(processor, contact, representative, dataProtectionOfficer);
    }

    Content.Party controller(String tenant, String tenantName) {
        Controller said = controllers.getOrDefault(tenant, UNKNOWN);
        String name = said.name == null ? tenantName : said.name;
        return new Content.Party(name, said.contact, said.representative, said.dataProtectionOfficer);
    }
}
