package io.smartconvo.ai;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartconvo.email.MailRoute;
import io.smartconvo.email.MailSettings;
import io.smartconvo.email.SendEmail;
import io.smartconvo.http.HttpCall;
import io.smartconvo.mail.MailProperties;
import io.smartconvo.openai.AiReply;
import io.smartconvo.openai.DemoModelServer;
import io.smartconvo.tenant.Region;
import io.smartconvo.tenant.Sandbox;
import io.smartconvo.tenant.Sandboxes;
import io.smartconvo.tenant.TenantId;
import io.smartconvo.tenant.TenantRegions;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

class AiConfigurationTests {

    private static final String ONE = "00000000-0000-0000-0000-000000000001";
    private static final String OTHER = "00000000-0000-0000-0000-000000000002";

    private static final String EUROPEAN = "00000000-0000-0000-0000-000000000003";

    /** Sandboxes of {@link #ONE}. */
    private static final String SCRIPTED = "00000000-0000-0000-0000-000000000004";

    private static final String TRIED = "00000000-0000-0000-0000-000000000005";

    private final ApplicationContextRunner app = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
            .withUserConfiguration(Time.class, AiConfiguration.class);

    @Test
    void findsEachStepByTemplateAndInput() {
        app.run(context -> {
            var steps = context.getBean(OutsideSteps.class);
            assertThat(steps.templates())
                    .containsExactlyInAnyOrder("io.smartconvo.ai-reply", "io.smartconvo.http", "io.smartconvo.email");
            assertThat(steps.find("io.smartconvo.http").orElseThrow().input()).isEqualTo(HttpCall.class);
            assertThat(steps.find(AiReply.class)).isPresent();
            assertThat(steps.find(SendEmail.class)).isPresent();
            assertThat(steps.find("io.smartconvo.say")).isEmpty();
        });
    }

    @Test
    void answersWithTheDemoModelWithoutAKey() {
        app.withPropertyValues("smartconvo.ai.api-key=").run(context -> {
            var settings = context.getBean(AiSettings.class);
            assertThat(settings.isDemo(TenantId.of(ONE))).isTrue();
            assertThat(settings.of(ONE).model()).isEqualTo(DemoModelServer.MODEL);
            assertThat(settings.of(ONE).baseUrl().getHost()).isEqualTo("127.0.0.1");
        });
    }

    @Test
    void givesATenantItsOwnModel() {
        app.withPropertyValues(
                        "smartconvo.ai.tenants." + ONE + ".api-key=own",
                        "smartconvo.ai.tenants." + ONE + ".base-url=https://eu.example.org/v1",
                        "smartconvo.ai.tenants." + ONE + ".model=big")
                .run(context -> {
                    var settings = context.getBean(AiSettings.class);
                    assertThat(settings.isDemo(TenantId.of(ONE))).isFalse();
                    assertThat(settings.of(ONE).baseUrl()).isEqualTo(URI.create("https://eu.example.org/v1"));
                    assertThat(settings.of(ONE).apiKey()).isEqualTo("own");
                    assertThat(settings.of(ONE).model()).isEqualTo("big");
                    assertThat(settings.isDemo(TenantId.of(OTHER))).isTrue();
                });
    }

    @Test
    void leavesTheOutsideAloneInAScriptedSandboxAndUsesTheOriginsSettingsInTheOther() {
        app.withPropertyValues(
                        "smartconvo.ai.api-key=platform",
                        "smartconvo.ai.tenants." + ONE + ".model=big",
                        "smartconvo.http.tenants." + ONE + ".hosts=api.example.org",
                        "smartconvo.mail.server.host=mail.example.org",
                        "smartconvo.mail.server.from=shop@example.org")
                .run(context -> {
                    var settings = context.getBean(AiSettings.class);
                    assertThat(settings.isDemo(TenantId.of(SCRIPTED))).isTrue();
                    assertThat(settings.of(SCRIPTED).baseUrl().getHost()).isEqualTo("127.0.0.1");
                    assertThat(settings.isDemo(TenantId.of(TRIED))).isFalse();
                    assertThat(settings.of(TRIED).model()).isEqualTo("big");
                    var outside = context.getBean(OutsideSettings.class);
                    assertThat(outside.mail(SCRIPTED)).isInstanceOf(MailRoute.Simulated.class);
                    assertThat(outside.mail(TRIED)).isInstanceOf(MailSettings.class);
                    assertThat(outside.web(SCRIPTED).hosts()).isEmpty();
                    assertThat(outside.web(TRIED)).isEqualTo(outside.web(ONE));
                    assertThat(outside.web(TRIED).hosts()).containsExactly("api.example.org");
                });
    }

    @Test
    void usesThePlatformsKeyForEverybodyElse() {
        app.withPropertyValues("smartconvo.ai.api-key=platform", "smartconvo.ai.tenants." + ONE + ".model=big")
                .run(context -> {
                    var settings = context.getBean(AiSettings.class);
                    assertThat(settings.of(ONE).apiKey()).isEqualTo("platform");
                    assertThat(settings.of(ONE).model()).isEqualTo("big");
                    assertThat(settings.of(OTHER).baseUrl()).isEqualTo(URI.create("https://api.openai.com/v1"));
                    assertThat(settings.isDemo(TenantId.of(OTHER))).isFalse();
                });
    }

    @Test
    void callsOpenAiInTheTenantsRegion() {
        app.withPropertyValues("smartconvo.ai.api-key=platform")
                .run(context -> assertThat(
                                context.getBean(AiSettings.class).of(EUROPEAN).baseUrl())
                        .isEqualTo(URI.create("https://eu.api.openai.com/v1")));
    }

    @Test
    void neverSendsThePlatformsKeyToATenantsAddress() {
        app.withPropertyValues(
                        "smartconvo.ai.api-key=platform",
                        "smartconvo.ai.tenants." + ONE + ".base-url=https://elsewhere.example.org/v1")
                .run(context -> assertThat(context).hasFailed());
    }

    @Test
    void allowsNoHostUnlessToldTo() {
        app.run(context -> assertThat(
                        context.getBean(HttpProperties.class).policy(ONE).hosts())
                .isEmpty());
    }

    @Test
    void allowsATenantItsOwnHosts() {
        app.withPropertyValues(
                        "smartconvo.http.hosts=all.example.org",
                        "smartconvo.http.tenants." + ONE + ".hosts=one.example.org")
                .run(context -> {
                    var properties = context.getBean(HttpProperties.class);
                    assertThat(properties.policy(ONE).hosts())
                            .containsExactlyInAnyOrder("all.example.org", "one.example.org");
                    assertThat(properties.policy(OTHER).hosts()).containsExactly("all.example.org");
                    assertThat(properties.policy(OTHER).local()).isFalse();
                    assertThat(properties.policy(OTHER).largestAnswer()).isEqualTo(64 * 1024);
                });
    }

    @Test
    void pretendsToSendMailWithoutAServer() {
        app.run(context ->
                assertThat(context.getBean(MailProperties.class).route(ONE)).isInstanceOf(MailRoute.Simulated.class));
        app.withPropertyValues("smartconvo.mail.when-missing=fail")
                .run(context -> assertThat(context.getBean(MailProperties.class).route(ONE))
                        .isInstanceOf(MailRoute.Missing.class));
    }

    @Test
    void sendsMailThroughTheTenantsServerOrThePlatforms() {
        app.withPropertyValues(
                        "smartconvo.mail.server.host=mail.example.org",
                        "smartconvo.mail.server.from=shop@example.org",
                        "smartconvo.mail.tenants." + ONE + ".host=mail.one.example",
                        "smartconvo.mail.tenants." + ONE + ".from=one@one.example")
                .run(context -> {
                    var properties = context.getBean(MailProperties.class);
                    assertThat(((MailSettings) properties.route(ONE)).host()).isEqualTo("mail.one.example");
                    var platform = (MailSettings) properties.route(OTHER);
                    assertThat(platform.host()).isEqualTo("mail.example.org");
                    assertThat(platform.port()).isEqualTo(587);
                    assertThat(platform.security()).isEqualTo(MailSettings.Security.STARTTLS);
                });
    }

    @Test
    void neverSendsCredentialsInClear() {
        app.withPropertyValues(
                        "smartconvo.mail.server.host=mail.example.org",
                        "smartconvo.mail.server.from=shop@example.org",
                        "smartconvo.mail.server.username=u",
                        "smartconvo.mail.server.security=none")
                .run(context -> assertThat(context).hasFailed());
    }

    @Test
    void tellsNoSecretInItsDescription() {
        app.withPropertyValues(
                        "smartconvo.ai.api-key=s3cret",
                        "smartconvo.ai.tenants." + ONE + ".api-key=s3cret",
                        "smartconvo.mail.server.host=mail.example.org",
                        "smartconvo.mail.server.from=shop@example.org",
                        "smartconvo.mail.server.username=u",
                        "smartconvo.mail.server.password=s3cret")
                .run(context -> assertThat(context.getBean(AiProperties.class)
                                + ""
                                + context.getBean(MailProperties.class)
                                + context.getBean(AiSettings.class).of(ONE)
                                + context.getBean(MailProperties.class).route(ONE))
                        .doesNotContain("s3cret"));
    }

    @Configuration(proxyBeanMethods = false)
    static class Time {
        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        Sandboxes sandboxes() {
            return tenant -> switch (tenant.toString()) {
                case SCRIPTED -> Optional.of(new Sandbox(TenantId.of(ONE), true));
                case TRIED -> Optional.of(new Sandbox(TenantId.of(ONE), false));
                default -> Optional.empty();
            };
        }

        @Bean
        TenantRegions regions() {
            return tenant -> new Region(tenant.equals(TenantId.of(EUROPEAN)) ? "eu" : "global");
        }
    }
}
