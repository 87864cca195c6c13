package io.smartconvo.access;

import io.smartconvo.privacy.TokenHash;
import java.net.URI;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;

/**
 * A browser's way to the identity provider and back, as it takes it along: sealed, in a cookie.
 *
 * @param session whose way it is; null for who is not in yet
 * @param redirect where the provider sends the browser back to
 * @param back the page of the console that it came from
 * @param begun in seconds
 */
record SsoFlow(
        Purpose purpose,
        @Nullable UUID session,
        String state,
        String nonce,
        String verifier,
        String redirect,
        String back,
        long begun) {

    /** A page of ours: what the provider sends there is cross-site, what that page then sends is not. */
    static final String PAGE = "/console/sso";

    enum Purpose {
        SIGN_IN,
        CONNECT,
        STEP_UP
    }

    static SsoFlow begin(Purpose purpose, @Nullable UUID session, URI address, String back, long begun) {
        return new SsoFlow(
                purpose,
                session,
                TokenHash.newToken(),
                TokenHash.newToken(),
                TokenHash.newToken(),
                address + PAGE,
                back,
                begun);
    }

    /** Who steps up has to show themselves there anew, however long they have been signed in there. */
    OAuth2AuthorizationRequest request(ClientRegistration provider) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put(OidcParameterNames.NONCE, hash(nonce));
        parameters.put(PkceParameterNames.CODE_CHALLENGE, hash(verifier));
        parameters.put(PkceParameterNames.CODE_CHALLENGE_METHOD, "S256");
        if (purpose == Purpose.STEP_UP) {
            parameters.put("prompt", "login");
            parameters.put("max_age", "0");
        }
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(
                        Objects.requireNonNull(provider.getProviderDetails().getAuthorizationUri()))
                .clientId(provider.getClientId())
                .redirectUri(redirect)
                .scopes(provider.getScopes())
                .state(state)
                .attributes(attributes -> {
                    attributes.put(OidcParameterNames.NONCE, nonce);
                    attributes.put(PkceParameterNames.CODE_VERIFIER, verifier);
                })
                .additionalParameters(parameters)
                .build();
    }

    private static String hash(String secret) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(TokenHash.of(secret));
    }

    @Override
    public String toString() {
        return "SsoFlow[" + purpose + "]";
    }
}
