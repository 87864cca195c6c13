package io.smartconvo.capture;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Kept answers.
 *
 * @param sweepInterval how often answers whose time is up are deleted; none is read after its time, swept or not
 */
@ConfigurationProperties("smartconvo.capture")
record CaptureProperties(@DefaultValue("1m") Duration sweepInterval) {}
