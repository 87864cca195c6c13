package io.smartconvo.tenant;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for what is kept of a tenant's visitors (GDPR Art. 4(7)), as far as they have said.
 *
 * @param name of the business, as it is registered
 * @param address where letters reach it, on one or more lines
 * @param contactEmail one plain address for what concerns its data
 * @param representative in the European Union, of whoever is not established there (Art. 27)
 * @param dataProtectionOfficer who it is, or how they are reached
 * @param supervisoryAuthority to whom visitors may complain
 * @param timeZone in which its deadlines are counted and its letters dated
 */
public record Controller(
        TenantId tenant,
        @Nullable String name,
        @Nullable String address,
        @Nullable String contactEmail,
        @Nullable String representative,
        @Nullable String dataProtectionOfficer,
        @Nullable String supervisoryAuthority,
        ZoneId timeZone) {

    private static final ZoneId UTC = ZoneId.of("UTC");

    static Controller unsaid(TenantId tenant) {
        return new Controller(tenant, null, null, null, null, null, null, UTC);
    }

    /** Officer and representative are people. */
    @Override
    public String toString() {
        return "Controller[" + tenant + "]";
    }
}
