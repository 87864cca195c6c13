package io.smartconvo.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import okhttp3.HttpUrl;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EgressGuardTests {

    /** As if somebody had put everything on the list that can be mistaken for a name. */
    private static final EgressPolicy POLICY = new EgressPolicy(
            Set.of(
                    "api.example.org",
                    "*.wild.example.org",
                    "ports.example.org:8443",
                    "localhost",
                    "127.0.0.1",
                    "2130706433",
                    "0x7f000001",
                    "0177.0.0.1",
                    "127.1",
                    "::1",
                    "::ffff:7f00:1",
                    "0.0.0.0"),
            false,
            1000);

    private final EgressGuard guard = new EgressGuard(HostResolver.system());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.example.org/a?b#c",
                "https://API.Example.ORG/",
                "https://api.example.org:443/",
                "https://a.b.wild.example.org/",
                "https://ports.example.org:8443/"
            })
    void letsThrough(String url) {
        assertThatCode(() -> guard.check(HttpUrl.parse(url), POLICY)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://api.example.org/",
                "ftp://api.example.org/",
                "//api.example.org/",
                "api.example.org",
                "https://api.example.org:8443/",
                "https://ports.example.org/",
                "https://user@api.example.org/",
                "https://:pass@api.example.org/",
                "https://api.example.org@evil.example/",
                "https://evil.example\\@api.example.org/",
                "https://api.example.org.evil.example/",
                "https://evilwild.example.org/",
                "https://wild.example.org/",
                "https://api.example.org./",
                "https://localhost/",
                "https://127.0.0.1/",
                "https://2130706433/",
                "https://0x7f000001/",
                "https://0x7f.0.0.1/",
                "https://0177.0.0.1/",
                "https://127.1/",
                "https://0/",
                "https://0.0.0.0/",
                "https://[::1]/",
                "https://[::]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[::ffff:7f00:1]/",
                "https://127。0。0。1/",
                "https://①②⑦.⓪.⓪.①/"
            })
    void refuses(String url) {
        assertThatThrownBy(() -> guard.check(HttpUrl.parse(url), POLICY)).isInstanceOf(EgressRefused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "93.184.215.14", "172.15.0.1", "172.32.0.1", "2606:4700::1", "2a00:1450::5"})
    void knowsPublicAddresses(String address) throws Exception {
        assertThat(PublicAddresses.contain(java.net.InetAddress.getByName(address)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.0.0.1",
                "100.64.0.1",
                "100.100.100.200",
                "127.0.0.1",
                "127.255.255.255",
                "168.63.129.16",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.192",
                "192.168.1.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "::7f00:1",
                "64:ff9b::a00:1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "fc00::1",
                "fd12::1",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void knowsAddressesThatAreNotPublic(String address) throws Exception {
        assertThat(PublicAddresses.contain(java.net.InetAddress.getByName(address)))
                .isFalse();
    }
}
