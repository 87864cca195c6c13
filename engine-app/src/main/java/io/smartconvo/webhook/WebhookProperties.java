package io.smartconvo.webhook;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How tenants' own servers are told what happened.
 *
 * @param local also plain http, any port and private addresses; for development only
 * @param round how often what could not be delivered is looked at again
 */
@ConfigurationProperties("smartconvo.webhook")
record WebhookProperties(
        @DefaultValue("false") boolean local,
        @DefaultValue("10s") Duration round) {}
