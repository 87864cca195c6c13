package io.smartconvo.platform.web;

import io.smartconvo.platform.Problem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Closed unless opened here. No session and no cookie, so nothing a foreign page could ride on. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String PAGE_POLICY = """
            default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; \
            connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; \
            require-trusted-types-for 'script'""";
    private static final long A_YEAR = 31_536_000;

    @Bean
    SecurityFilterChain doors(HttpSecurity http, ProblemWriter problems) {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/", "/favicon.ico", "/widget/**", "/demo", "/demo/**", "/error")
                        .permitAll()
                        .requestMatchers("/.well-known/gpc.json")
                        .permitAll()
                        .requestMatchers("/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .hasAnyRole("OWNER", "OPERATOR")
                        .requestMatchers("/api/v1/**")
                        .hasRole("OWNER")
                        .anyRequest()
                        .denyAll())
                .cors(Customizer.withDefaults())
                .httpBasic(basic -> basic.authenticationEntryPoint((request, response, refused) -> {
                    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"SmartConvo\", charset=\"UTF-8\"");
                    problems.write(response, Problem.UNAUTHORIZED);
                }))
                .exceptionHandling(refusals -> refusals.accessDeniedHandler(
                        (request, response, refused) -> problems.write(response, Problem.FORBIDDEN)))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(SecurityConfiguration::headers)
                .build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.httpStrictTransportSecurity(hsts -> hsts.maxAgeInSeconds(A_YEAR).includeSubDomains(false))
                .contentSecurityPolicy(policy -> policy.policyDirectives(PAGE_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        permissions -> permissions.policy("camera=(), geolocation=(), microphone=(), payment=()"))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny);
    }
}
