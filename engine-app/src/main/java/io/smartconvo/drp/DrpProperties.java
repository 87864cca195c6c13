package io.smartconvo.drp;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The Data Rights Protocol.
 *
 * @param requestsPerHour how many requests one agent may make of one tenant in an hour
 * @param round how often agents who could not be told how a request stands are told again
 * @param local whether they may be told over plain http and on addresses that are not public; for development only
 */
@ConfigurationProperties("smartconvo.drp")
record DrpProperties(
        @DefaultValue("100") int requestsPerHour,
        @DefaultValue("10s") Duration round,
        @DefaultValue("false") boolean local) {}
