package io.smartconvo.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class ClientAddressTests {

    @Test
    void printsNothing() {
        assertThat(new ClientAddress("key", "203.0.113.0")).asString().doesNotContain("203", "key");
    }

    @Test
    void isNeverGuessed() {
        assertThatThrownBy(() -> ClientAddress.of(new MockHttpServletRequest()))
                .isInstanceOf(IllegalStateException.class);
    }
}
