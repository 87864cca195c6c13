package io.smartconvo.usage;

import io.smartconvo.tenant.TenantId;
import java.time.LocalDate;
import java.util.SortedMap;
import org.springframework.stereotype.Service;

/**
 * The numbers as anybody may see them. By day only: a sum over several days made from the raw numbers would, less the days
 * that are published, tell what was held back. Add up what this gives out instead.
 */
@Service
public class UsageReport {

    private final UsageTable table;

    UsageReport(UsageTable table) {
        this.table = table;
    }

    /** By value; numbers below ten are put together as {@code other} or left out. */
    public SortedMap<String, Long> of(TenantId tenant, LocalDate day, Dimension dimension) {
        return Threshold.publish(table.read(tenant, day, dimension));
    }
}
