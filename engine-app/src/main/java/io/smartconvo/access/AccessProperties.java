package io.smartconvo.access;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How members reach this installation.
 *
 * @param publicUrl what members type to get here, for instance {@code https://chat.example.com}: passkeys are bound to it,
 *     single sign-on comes back to it, links in mails begin with it. Not set: only {@code localhost} is known
 */
@Validated
@ConfigurationProperties("smartconvo.access")
record AccessProperties(
        @Nullable URI publicUrl,
        @Valid @NestedConfigurationProperty @Nullable Sso sso) {

    /**
     * An OpenID Connect provider with which members sign in.
     *
     * @param issuer its address as it calls itself; the rest is asked there when somebody first wants to sign in
     * @param clientId under which it knows this installation
     * @param clientSecret with which this installation shows there that it is the one
     * @param name what members call it; stands on the sign-in page
     * @param memberClaim the claim that holds the name under which a member was invited here; with {@code email}, only an
     *     address that the provider has verified counts
     * @param allowedDomains if set, only people with a verified e-mail address of one of these domains come in this way
     */
    record Sso(
            String issuer,
            String clientId,
            String clientSecret,
            @DefaultValue("single sign-on") String name,
            @DefaultValue("email") String memberClaim,
            @DefaultValue List<String> allowedDomains) {

        @AssertTrue(
                message =
                        "issuer, client-id and client-secret are needed, and the issuer is https unless it is localhost")
        boolean isComplete() {
            return issuer != null
                    && clientId != null
                    && clientSecret != null
                    && (issuer.startsWith("https://")
                            || "localhost".equals(URI.create(issuer).getHost()));
        }

        @Override
        public String toString() {
            return "Sso[" + issuer + "]";
        }
    }

    @AssertTrue(message = "public-url is scheme, host and port, and https unless it is localhost") boolean isPublicUrlPlain() {
        return publicUrl == null
                || publicUrl.getHost() != null
                        && publicUrl.getPath().replace("/", "").isEmpty()
                        && publicUrl.getQuery() == null
                        && publicUrl.getUserInfo() == null
                        && ("https".equals(publicUrl.getScheme())
                                || "http".equals(publicUrl.getScheme()) && "localhost".equals(publicUrl.getHost()));
    }
}
