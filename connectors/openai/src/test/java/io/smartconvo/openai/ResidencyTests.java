package io.smartconvo.openai;

import static org.assertj.core.api.Assertions.assertThat;

import com.openai.client.okhttp.OkHttpClient;
import com.openai.core.ClientOptions;
import com.openai.core.DataResidency;
import java.net.URI;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ResidencyTests {

    @ParameterizedTest
    @EnumSource(DataResidency.class)
    void callsWhereTheSdkWouldCall(DataResidency residency) {
        var region = residency.name().toLowerCase(Locale.ROOT);
        try (var http = OkHttpClient.builder().build()) {
            var sdk = ClientOptions.builder()
                    .httpClient(http)
                    .apiKey("key")
                    .dataResidency(residency)
                    .build();
            assertThat(Residency.address(region)).contains(URI.create(sdk.baseUrl()));
        }
        assertThat(Residency.of(Residency.address(region).orElseThrow())).contains(residency);
    }

    @Test
    void knowsNoOtherRegion() {
        assertThat(Residency.address("mars")).isEmpty();
        assertThat(Residency.of(URI.create("https://api.openai.com.evil.example/v1")))
                .isEmpty();
    }
}
