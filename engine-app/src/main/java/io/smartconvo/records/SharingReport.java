package io.smartconvo.records;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a business collected of its visitors in some time, why, and who got it: of all of them together (Cal. Civ. Code
 * 1798.110, 1798.130(a)(5)). Nothing in it is about one person.
 *
 * @param from the first day, in the time zone of the business
 * @param until the last one
 * @param timeZone an IANA name
 */
@JsonInclude(Include.NON_NULL)
record SharingReport(LocalDate from, LocalDate until, String timeZone, String business, List<Category> categories) {

    /**
     * A category of data.
     *
     * @param letter its subparagraph in the law's list; null if it is in none
     * @param what the fields that were asked for, by name
     * @param purposes by which they were asked for; what has none is kept with its conversation
     */
    @JsonInclude(Include.NON_NULL)
    record Category(
            DataCategory category,
            @Nullable String letter,
            List<String> what,
            List<Reason> purposes,
            List<Recipient> recipients) {}

    /** @param keptForDays the longest time that was declared */
    record Reason(String purpose, String legalBasis, int keptForDays) {}

    /**
     * Who was sent something, as a service provider: to be used for this business only.
     *
     * @param own run by the business itself, or by whoever runs this installation
     * @param usedFor one sentence
     * @param what as the ledger has it: {@code email}, {@code free text}
     * @param times how many calls held some of it
     */
    record Recipient(
            String name,
            boolean own,
            String usedFor,
            Set<String> what,
            Set<String> regions,
            long times,
            Instant first,
            Instant last) {}
}
