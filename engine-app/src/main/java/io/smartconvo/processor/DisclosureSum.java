package io.smartconvo.processor;

import java.time.Instant;
import java.util.Set;

/**
 * Calls to one recipient that held the same kinds of data, of all of a tenant's visitors together.
 *
 * @param processor its name on the agreement
 * @param own run by the tenant or by whoever runs this installation
 * @param usedFor one sentence, as the register said it last
 * @param categories what kinds of data each of the calls held
 * @param regions where it was processed, by code
 */
public record DisclosureSum(
        String processor,
        boolean own,
        String usedFor,
        Set<String> categories,
        Set<String> regions,
        long calls,
        Instant first,
        Instant last) {}
