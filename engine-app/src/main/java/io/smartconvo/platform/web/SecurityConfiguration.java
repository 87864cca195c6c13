package io.smartconvo.platform.web;

import io.smartconvo.platform.CookieSignIn;
import io.smartconvo.platform.KeySignIn;
import io.smartconvo.platform.Problem;
import io.smartconvo.platform.SignInDetails;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Closed unless opened here. Only the API reads a cookie, and what changes something there with one needs a token besides
 * that a foreign page cannot know.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String PAGE_POLICY = """
            default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; \
            connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; \
            require-trusted-types-for 'script'""";

    /** Its components write style attributes, and the diagram editor writes markup: it cannot keep trusted types. */
    private static final String CONSOLE_POLICY = """
            default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; \
            font-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; \
            frame-ancestors 'none'""";

    /** The real widget in a frame of the console: it loads its own code and can speak to nobody, so it leaves no trace. */
    private static final String PREVIEW_POLICY = """
            default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'none'; \
            form-action 'none'; base-uri 'none'; frame-ancestors 'self'; require-trusted-types-for 'script'""";

    /** The real widget in a frame of the studio, where it speaks to the sandbox. Flows may show pictures of anywhere. */
    private static final String TRY_OUT_POLICY = """
            default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: https:; connect-src 'self'; \
            form-action 'none'; base-uri 'none'; frame-ancestors 'self'; require-trusted-types-for 'script'""";

    private static final long A_YEAR = 31_536_000;
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    @Bean
    @Order(1)
    SecurityFilterChain api(
            HttpSecurity http,
            ProblemWriter problems,
            SignInPrompt prompt,
            ObjectProvider<CookieSignIn> sessions,
            ObjectProvider<KeySignIn> keys) {
        sessions.ifAvailable(known -> http.addFilterBefore(new CookieFilter(known), BasicAuthenticationFilter.class));
        keys.ifAvailable(known -> http.addFilterBefore(new KeyFilter(known, prompt), BasicAuthenticationFilter.class));
        return doors(http, problems, prompt, PAGE_POLICY)
                .securityMatcher("/api/v1/**")
                .addFilterBefore(new BodyLimit(problems), CsrfFilter.class)
                // Which role, each endpoint states: StatedRoles.
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                HttpMethod.POST,
                                "/api/v1/session",
                                "/api/v1/session/passkeys/sign-in-options",
                                "/api/v1/session/passkeys/sign-in",
                                "/api/v1/session/sso",
                                "/api/v1/session/sso/completion",
                                "/api/v1/invitations/lookup",
                                "/api/v1/invitations/acceptance")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/api/v1/session/ways")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .csrf(SecurityConfiguration::onlyWithCookie)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain preview(HttpSecurity http, ProblemWriter problems, SignInPrompt prompt) {
        return framed(doors(http, problems, prompt, PREVIEW_POLICY).securityMatcher("/console/preview.html"));
    }

    @Bean
    @Order(3)
    SecurityFilterChain tryOut(HttpSecurity http, ProblemWriter problems, SignInPrompt prompt) {
        return framed(doors(http, problems, prompt, TRY_OUT_POLICY).securityMatcher("/console/try-out.html"));
    }

    private static SecurityFilterChain framed(HttpSecurity http) {
        return pages(http)
                .headers(headers -> headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin))
                .build();
    }

    @Bean
    @Order(4)
    SecurityFilterChain console(HttpSecurity http, ProblemWriter problems, SignInPrompt prompt) {
        return pages(doors(http, problems, prompt, CONSOLE_POLICY).securityMatcher("/console", "/console/**"))
                .build();
    }

    /** Where people, and agents for them, ask for what is theirs. No cookie is read here, so there is nothing a foreign page could ride on. */
    @Bean
    @Order(5)
    SecurityFilterChain rights(HttpSecurity http, ProblemWriter problems, SignInPrompt prompt) {
        return doors(http, problems, prompt, PAGE_POLICY)
                .securityMatcher("/rights", "/rights/**", "/drp/**")
                .addFilterBefore(new BodyLimit(problems), BasicAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    @Order(6)
    SecurityFilterChain everythingElse(HttpSecurity http, ProblemWriter problems, SignInPrompt prompt) {
        return doors(http, problems, prompt, PAGE_POLICY)
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/", "/favicon.ico", "/widget/**", "/demo", "/demo/**", "/error")
                        .permitAll()
                        .requestMatchers("/.well-known/gpc.json")
                        .permitAll()
                        .requestMatchers("/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .hasRole("OPERATOR")
                        .anyRequest()
                        .denyAll())
                // No cookie is read here, so there is nothing a foreign page could ride on.
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    /** Files that anybody may read. */
    private static HttpSecurity pages(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET)
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .csrf(AbstractHttpConfigurer::disable);
    }

    private static HttpSecurity doors(HttpSecurity http, ProblemWriter problems, SignInPrompt prompt, String policy) {
        return http.cors(Customizer.withDefaults())
                .httpBasic(
                        basic -> basic.authenticationEntryPoint(prompt).authenticationDetailsSource(SignInDetails::of))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(prompt)
                        .accessDeniedHandler(
                                (request, response, refused) -> problems.write(response, Problem.FORBIDDEN)))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> headers(headers, policy));
    }

    private static void onlyWithCookie(CsrfConfigurer<HttpSecurity> csrf) {
        var tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Strict"));
        tokens.setCookiePath("/");
        // Every request signs in anew, by its cookie. A new token each time would have requests that cross refuse each
        // other.
        csrf.spa()
                .csrfTokenRepository(tokens)
                .sessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy())
                .requireCsrfProtectionMatcher(SecurityConfiguration::changesSomethingWithCookie);
    }

    private static boolean changesSomethingWithCookie(HttpServletRequest request) {
        return !READING.contains(request.getMethod())
                && CookieFilter.token(request).isPresent();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers, String pagePolicy) {
        headers.httpStrictTransportSecurity(hsts -> hsts.maxAgeInSeconds(A_YEAR).includeSubDomains(false))
                .contentSecurityPolicy(policy -> policy.policyDirectives(pagePolicy))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        permissions -> permissions.policy("camera=(), geolocation=(), microphone=(), payment=()"))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny);
    }
}
