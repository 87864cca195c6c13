package io.smartconvo.access;

import io.smartconvo.access.AccessProperties.Sso;
import io.smartconvo.platform.Problem;
import io.smartconvo.platform.Refusal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.server.ResponseStatusException;

/**
 * The operator's OpenID Connect provider. Called when somebody signs in and at no other time, so nothing here waits for it to
 * be up. Only who signs in passes it, and nothing of a visitor's.
 */
@Component
class IdentityProvider {

    static final Problem REFUSED =
            new Problem("sso-refused", HttpStatus.FORBIDDEN, "Single sign-on did not lead to an account here.");
    private static final Problem DOWN = new Problem(
            "sso-unavailable",
            HttpStatus.SERVICE_UNAVAILABLE,
            "The identity provider does not answer: try again later.");
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final ParameterizedTypeReference<Map<String, Object>> METADATA =
            new ParameterizedTypeReference<>() {};

    private final @Nullable Sso settings;
    private final RestClient http;
    private final OidcAuthorizationCodeAuthenticationProvider exchange;
    private volatile @Nullable ClientRegistration known;

    IdentityProvider(AccessProperties properties) {
        settings = properties.sso();
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .followRedirects(Redirect.NEVER)
                .build());
        requests.setReadTimeout(PATIENCE);
        http = RestClient.builder().requestFactory(requests).build();
        exchange = exchange(requests);
    }

    private static OidcAuthorizationCodeAuthenticationProvider exchange(JdkClientHttpRequestFactory requests) {
        var tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(RestClient.builder()
                .requestFactory(requests)
                .configureMessageConverters(converters -> {
                    converters.addCustomConverter(new FormHttpMessageConverter());
                    converters.addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter());
                })
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        // What we need stands in the token; nothing more is asked about anybody.
        return new OidcAuthorizationCodeAuthenticationProvider(
                tokens, asked -> new DefaultOidcUser(List.of(), asked.getIdToken()));
    }

    Optional<String> name() {
        return Optional.ofNullable(settings).map(Sso::name);
    }

    /** @throws ResponseStatusException if there is none */
    Sso settings() {
        return Optional.ofNullable(settings).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    ClientRegistration registration() {
        ClientRegistration found = known;
        if (found == null) {
            found = discover(settings());
            known = found;
        }
        return found;
    }

    private ClientRegistration discover(Sso sso) {
        try {
            Map<String, Object> metadata = http.get()
                    .uri(URI.create(sso.issuer() + "/.well-known/openid-configuration"))
                    .retrieve()
                    .body(METADATA);
            if (metadata == null || !sso.issuer().equals(metadata.get("issuer"))) {
                throw new Refusal(DOWN);
            }
            return ClientRegistrations.fromOidcConfiguration(metadata)
                    .registrationId("sso")
                    .clientId(sso.clientId())
                    .clientSecret(sso.clientSecret())
                    .scope("openid", "profile", "email")
                    .redirectUri("{baseUrl}" + SsoFlow.PAGE)
                    .build();
        } catch (RestClientException | IllegalArgumentException | IllegalStateException broken) {
            throw new Refusal(DOWN);
        }
    }

    /** Checks signature, issuer, audience, time and nonce. */
    OidcIdToken redeem(SsoFlow flow, String code) {
        OAuth2AuthorizationRequest sent = flow.request(registration());
        OAuth2AuthorizationResponse received = OAuth2AuthorizationResponse.success(code)
                .state(flow.state())
                .redirectUri(flow.redirect())
                .build();
        try {
            Authentication done = exchange.authenticate(new OAuth2LoginAuthenticationToken(
                    registration(), new OAuth2AuthorizationExchange(sent, received)));
            if (done != null && done.getPrincipal() instanceof OidcUser user) {
                return user.getIdToken();
            }
        } catch (AuthenticationException | IllegalArgumentException | IllegalStateException wrong) {
            throw new Refusal(REFUSED);
        }
        throw new Refusal(REFUSED);
    }
}
