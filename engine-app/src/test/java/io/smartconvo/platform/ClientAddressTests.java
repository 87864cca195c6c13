package io.smartconvo.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class ClientAddressTests {

    @Test
    void countsAnIpv6SubscriberAsOne() throws UnknownHostException {
        assertThat(key("2001:db8:1:2::1"))
                .isEqualTo(key("2001:db8:1:2:ffff::9"))
                .isNotEqualTo(key("2001:db8:1:3::1"));
        assertThat(key("203.0.113.1")).isNotEqualTo(key("203.0.113.2"));
    }

    @Test
    void printsNothing() throws UnknownHostException {
        assertThat(new ClientAddress(InetAddress.getByName("203.0.113.1")))
                .asString()
                .doesNotContain("203");
    }

    @Test
    void isNeverGuessed() {
        assertThatThrownBy(() -> ClientAddress.of(new MockHttpServletRequest()))
                .isInstanceOf(IllegalStateException.class);
    }

    private static String key(String address) throws UnknownHostException {
        return new ClientAddress(InetAddress.getByName(address)).rateKey();
    }
}
