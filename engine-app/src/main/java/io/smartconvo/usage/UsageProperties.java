package io.smartconvo.usage;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Counting.
 *
 * @param flushInterval how long counts come together in memory before they are added to the table; longer tells less about
 *     when something happened, and a killed node loses more
 */
@ConfigurationProperties("smartconvo.usage")
record UsageProperties(@DefaultValue("1h") Duration flushInterval) {}
