package io.smartconvo.capture;

import java.time.Instant;
import java.util.UUID;

/**
 * That a child made itself known.
 *
 * @param conversation where; what was said there is not told
 */
public record AgeNotice(UUID conversation, Instant at) {}
