package io.smartconvo.anchor;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How checkpoints of the audit log are carried elsewhere.
 *
 * @param lookInterval how often a node looks whether a day's mail is missing
 */
@ConfigurationProperties("smartconvo.anchor")
record AnchorProperties(@DefaultValue("10m") Duration lookInterval) {}
