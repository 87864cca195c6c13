package io.smartconvo.usage;

import io.smartconvo.platform.Browser;
import io.smartconvo.tenant.TenantId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;

/**
 * Counts in memory and adds to the table now and then: no row is ever written for one visit, and a turn pays nothing. What
 * is not written yet when a node is killed is lost.
 */
@Service
public class UsageCounters implements Counted {

    static final String OTHER = "other";
    static final String ALL = "all";

    private static final Logger log = LoggerFactory.getLogger(UsageCounters.class);
    private static final Set<String> LANGUAGES =
            Arrays.stream(Locale.getISOLanguages()).collect(Collectors.toUnmodifiableSet());

    private final UsageTable table;
    private final Clock clock;
    private final Pending<Cell> pending = new Pending<>();

    UsageCounters(UsageTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /** One number of one day. */
    record Cell(TenantId tenant, LocalDate day, Dimension dimension, String value) {

        /** The same for all nodes, so that two that write at once wait for each other and never in a circle. */
        static final Comparator<Cell> ORDER = Comparator.comparing(
                        (Cell cell) -> cell.tenant().value())
                .thenComparing(Cell::day)
                .thenComparing(Cell::dimension)
                .thenComparing(Cell::value);
    }

    public void opened(TenantId tenant) {
        count(tenant, Dimension.OPENED, ALL);
    }

    public void begun(TenantId tenant, Browser browser, Locale locale) {
        count(tenant, Dimension.CONVERSATION, ALL);
        count(tenant, Dimension.BROWSER, browser.version());
        count(tenant, Dimension.SYSTEM, browser.system());
        count(tenant, Dimension.LANGUAGE, LANGUAGES.contains(locale.getLanguage()) ? locale.getLanguage() : OTHER);
        count(tenant, Dimension.COUNTRY, "unknown");
    }

    /** @param value from a closed vocabulary */
    void count(TenantId tenant, Dimension dimension, String value) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        pending.add(new Cell(tenant, today, dimension, value), new Cell(tenant, today, dimension, OTHER), 1);
    }

    /** Writes down what has come together. */
    @Override
    public void flush() {
        Map<Cell, Long> full = pending.take();
        try {
            table.add(full.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey(Cell.ORDER))
                    .map(entry -> new UsageTable.Count(entry.getKey(), entry.getValue()))
                    .toList());
        } catch (DataAccessException | TransactionException e) {
            log.warn("Usage could not be written and is kept: {}", e.getClass().getName());
            pending.restore(full);
        }
    }
}
