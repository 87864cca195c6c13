package io.smartconvo.processor;

import io.smartconvo.sdk.Passage;
import io.smartconvo.tenant.Region;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * That somebody got something about a person, never what.
 *
 * @param processor its name on the agreement
 * @param step id of the step in its flow
 * @param categories what kinds of data
 * @param masked how many personal values were masked in it
 * @param stored whether the processor was allowed to keep it
 * @param outcome null if nobody lived to tell: something may have left
 */
public record DisclosureEntry(
        String processor,
        Region region,
        String step,
        Instant at,
        Set<String> categories,
        int masked,
        boolean stored,
        Passage.@Nullable Outcome outcome,
        long tokensIn,
        long tokensOut) {}
