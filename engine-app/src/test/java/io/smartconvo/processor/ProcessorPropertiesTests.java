package io.smartconvo.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartconvo.proof.policy.Proves;
import io.smartconvo.sdk.Disclosure;
import io.smartconvo.tenant.Region;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.context.annotation.Configuration;

class ProcessorPropertiesTests {

    private static final String SHA256 = "AB".repeat(32);

    private final ApplicationContextRunner app = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
            .withUserConfiguration(Settings.class);

    @Test
    void twoSettingsAreAllThatOpenAiNeeds() {
        app.withInitializer(new ConfigDataApplicationContextInitializer())
                .withPropertyValues(
                        "smartconvo.processors.openai.agreement-signed-on=2026-01-31",
                        "smartconvo.processors.openai.agreement-sha256=" + SHA256)
                .run(context -> {
                    var openAi = context.getBean(ProcessorProperties.class)
                            .declarations()
                            .get(0);
                    assertThat(openAi.name()).isEqualTo("OpenAI");
                    assertThat(openAi.kind()).isEqualTo(Disclosure.Kind.AI);
                    assertThat(openAi.agreement())
                            .isEqualTo(new Agreement(
                                    LocalDate.of(2026, 1, 31), SHA256.toLowerCase(java.util.Locale.ROOT)));
                    assertThat(openAi.hosts())
                            .containsEntry(Region.GLOBAL, Set.of("api.openai.com"))
                            .containsEntry(new Region("eu"), Set.of("eu.api.openai.com"))
                            .hasSize(7);
                });
    }

    @Test
    @Proves({"7.1b", "12.5"})
    void nothingIsAgreedUnlessSomebodySaysSo() {
        app.withInitializer(new ConfigDataApplicationContextInitializer())
                .run(context -> assertThat(
                                context.getBean(ProcessorProperties.class).declarations())
                        .singleElement()
                        .satisfies(openAi -> assertThat(openAi.isAgreed()).isFalse()));
    }

    @Test
    void refusesHalfAnAgreement() {
        app.withPropertyValues("smartconvo.processors.x.kind=AI", "smartconvo.processors.x.agreement-sha256=" + SHA256)
                .run(context -> assertThat(context).hasFailed());
        app.withPropertyValues(
                        "smartconvo.processors.x.kind=AI",
                        "smartconvo.processors.x.agreement-signed-on=2026-01-31",
                        "smartconvo.processors.x.agreement-sha256=signed")
                .run(context -> assertThat(context).hasFailed());
        app.withPropertyValues("smartconvo.processors.x.own=true")
                .run(context -> assertThat(context).hasFailed());
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(ProcessorProperties.class)
    static class Settings {}
}
