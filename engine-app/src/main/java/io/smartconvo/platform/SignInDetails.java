package io.smartconvo.platform;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * What counts of a request that carries its password along.
 *
 * @param from to slow down whoever guesses
 * @param tenant for which of a member's tenants it is meant; null for the first one
 */
public record SignInDetails(ClientAddress from, @Nullable String tenant) {

    /** Scripts say with this which tenant they mean; browsers have a session that knows. */
    public static final String TENANT_HEADER = "SmartConvo-Tenant";

    public static SignInDetails of(HttpServletRequest request) {
        return new SignInDetails(ClientAddress.of(request), request.getHeader(TENANT_HEADER));
    }
}
