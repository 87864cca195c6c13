package io.smartconvo.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IpLiteralTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "203.0.113.9",
                "0.0.0.0",
                "255.255.255.255",
                "::1",
                "2001:db8::7",
                "::ffff:203.0.113.9",
                "fe80::1:2:3:4"
            })
    void readsAddresses(String text) {
        assertThat(IpLiteral.parse(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "fe.ed",
                "localhost",
                "256.1.1.1",
                "1.2.3",
                "1.2.3.4.",
                "1.2.3.4:80",
                "1:2",
                "::1%eth0",
                "[::1]",
                ":::",
                "0x7f.1",
                "attacker.example",
                "1.2.3.4, 5.6.7.8"
            })
    void asksNoNameServer(String text) {
        assertThat(IpLiteral.parse(text)).isEmpty();
    }
}
