package io.smartconvo.mail;

import io.smartconvo.email.Postman;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MailConfiguration {

    @Bean
    Postman postman(Clock clock) {
        return new Postman(clock);
    }
}
