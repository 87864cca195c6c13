package io.smartconvo.dsar;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Requests of people about their data.
 *
 * @param secondApprovalFrom how many conversations a request may concern before two officers have to approve it
 * @param asksPerHour how many times an hour the pages for people may be asked to do something from one address
 * @param ledgerDir where this node keeps who was erased, outside the database; best on a disk that is not restored along with
 *     it. Default: {@code erasures} in {@code smartconvo.data-dir}
 * @param sweepInterval how often held copies whose date has come, and requests that are not needed as proof any more, are
 *     deleted
 */
@ConfigurationProperties("smartconvo.dsar")
record DsarProperties(
        @DefaultValue("10") int secondApprovalFrom,
        @DefaultValue("20") int asksPerHour,
        @Nullable Path ledgerDir,
        @DefaultValue("1h") Duration sweepInterval) {}
