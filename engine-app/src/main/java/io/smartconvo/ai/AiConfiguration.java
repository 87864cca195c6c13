package io.smartconvo.ai;

import io.smartconvo.email.SendEmailStep;
import io.smartconvo.http.HttpCallStep;
import io.smartconvo.mail.MailProperties;
import io.smartconvo.openai.AiReplyStep;
import io.smartconvo.sdk.OutsideStep;
import io.smartconvo.tenant.Sandboxes;
import io.smartconvo.tenant.TenantRegions;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({AiProperties.class, HttpProperties.class, MailProperties.class})
class AiConfiguration {

    @Bean
    RehearsedOutside rehearsedOutside(Sandboxes sandboxes) {
        return new RehearsedOutside(sandboxes);
    }

    @Bean
    AiSettings aiSettings(
            AiProperties properties, TenantRegions regions, Sandboxes sandboxes, RehearsedOutside rehearsed) {
        return new AiSettings(properties, regions, sandboxes, rehearsed);
    }

    @Bean
    AiReplyStep aiReplyStep(AiSettings settings, Clock clock) {
        return new AiReplyStep(settings::of, clock);
    }

    @Bean
    OutsideSettings outsideSettings(
            HttpProperties services, MailProperties mail, Sandboxes sandboxes, RehearsedOutside rehearsed) {
        return new OutsideSettings(services, mail, sandboxes, rehearsed);
    }

    @Bean
    HttpCallStep httpCallStep(OutsideSettings outside) {
        return new HttpCallStep(outside::web);
    }

    @Bean
    SendEmailStep sendEmailStep(OutsideSettings outside, Clock clock) {
        return new SendEmailStep(outside::mail, clock);
    }

    @Bean
    OutsideHosts outsideHosts(AiSettings models, HttpProperties services, MailProperties mail) {
        return new OutsideHosts(models, services, mail);
    }

    @Bean
    OutsideSteps outsideSteps(List<OutsideStep<?>> steps) {
        return new OutsideSteps(steps);
    }
}
