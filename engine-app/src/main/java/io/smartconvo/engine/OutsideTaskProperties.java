package io.smartconvo.engine;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Outside steps.
 *
 * @param lease how long a node may work on a step without a sign of life; another node takes over after that
 * @param attempts how often a step is tried before it counts as failed
 */
@ConfigurationProperties("smartconvo.engine.outside-task")
record OutsideTaskProperties(
        @DefaultValue("15s") Duration lease,
        @DefaultValue("3") int attempts) {}
