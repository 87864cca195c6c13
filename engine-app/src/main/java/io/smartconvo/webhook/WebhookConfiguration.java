package io.smartconvo.webhook;

import io.smartconvo.http.Courier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WebhookConfiguration {

    @Bean
    Courier courier() {
        return new Courier();
    }
}
