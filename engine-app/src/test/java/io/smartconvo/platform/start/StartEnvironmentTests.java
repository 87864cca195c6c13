package io.smartconvo.platform.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smartconvo.platform.StartRefused;
import io.smartconvo.proof.policy.Proves;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class StartEnvironmentTests {

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void refusesToLogWhatVisitorsSay() {
        environment.setProperty("OPENAI_LOG", "Debug");
        assertThatThrownBy(this::prepare).isInstanceOf(StartRefused.class).hasMessageContaining("OPENAI_LOG");
        environment.setProperty("OPENAI_LOG", "info");
        assertThatCode(this::prepare).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPENAI_LOG=DEBUG", "OPENAI_LOG= debug ", "OPENAI_LOG=trace", "openai.log=debug"})
    void refusesItHoweverItIsAskedFor(String setting) {
        environment.setProperty(setting.split("=")[0], setting.split("=")[1]);
        assertThatThrownBy(this::prepare).isInstanceOf(StartRefused.class).hasMessageContaining("OPENAI_LOG");
    }

    @Test
    @Proves("6.1")
    void refusesHalfACertificate() {
        environment.setProperty("smartconvo.tls.certificate", "tls.crt");
        assertThatThrownBy(this::prepare).isInstanceOf(StartRefused.class).hasMessageContaining("only one");
    }

    @Test
    void watchesTheCertificateFiles() {
        environment.setProperty("smartconvo.tls.certificate", "/etc/tls.crt");
        environment.setProperty("smartconvo.tls.private-key", "/etc/tls.key");
        prepare();
        assertThat(environment.getProperty("server.ssl.bundle")).isEqualTo("smartconvo");
        assertThat(environment.getProperty("spring.ssl.bundle.pem.smartconvo.keystore.certificate"))
                .isEqualTo("file:/etc/tls.crt");
        assertThat(environment.getProperty("spring.ssl.bundle.pem.smartconvo.reload-on-update"))
                .isEqualTo("true");
        assertThat(environment.getProperty("spring.ssl.bundle.pem.smartconvo.options.enabled-protocols"))
                .isEqualTo("TLSv1.3,TLSv1.2");
    }

    @Test
    void staysPlainWithoutACertificate() {
        prepare();
        assertThat(environment.containsProperty("server.ssl.bundle")).isFalse();
    }

    private void prepare() {
        new StartEnvironment().postProcessEnvironment(environment, new SpringApplication());
    }
}
