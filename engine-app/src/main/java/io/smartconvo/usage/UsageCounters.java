package io.smartconvo.usage;

import io.smartconvo.platform.Browser;
import io.smartconvo.tenant.TenantId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;

/**
 * Counts in memory and adds to the table now and then: no row is ever written for one visit, and a turn pays nothing. What
 * is not written yet when a node is killed is lost.
 */
@Service
public class UsageCounters implements SmartLifecycle {

    static final String OTHER = "other";
    static final String ALL = "all";

    private static final Logger log = LoggerFactory.getLogger(UsageCounters.class);
    private static final Set<String> LANGUAGES =
            Arrays.stream(Locale.getISOLanguages()).collect(Collectors.toUnmodifiableSet());

    /** What visitors can make up must not grow for ever. */
    private static final int MOST_CELLS = 50_000;

    private final UsageTable table;
    private final Clock clock;
    private Map<Cell, Long> cells = new HashMap<>();
    private volatile boolean running;

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
        synchronized (this) {
            var cell = new Cell(tenant, today, dimension, value);
            var counted = cells.containsKey(cell) || cells.size() < MOST_CELLS
                    ? cell
                    : new Cell(tenant, today, dimension, OTHER);
            cells.merge(counted, 1L, Long::sum);
        }
    }

    /** Writes down what has come together. */
    @Scheduled(
            initialDelayString = "${smartconvo.usage.flush-interval:1h}",
            fixedDelayString = "${smartconvo.usage.flush-interval:1h}")
    void flush() {
        Map<Cell, Long> full;
        synchronized (this) {
            full = cells;
            cells = new HashMap<>();
        }
        try {
            table.add(full.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey(Cell.ORDER))
                    .map(entry -> new UsageTable.Count(entry.getKey(), entry.getValue()))
                    .toList());
        } catch (DataAccessException | TransactionException e) {
            log.warn("Usage could not be written and is kept: {}", e.getClass().getName());
            restore(full);
        }
    }

    private synchronized void restore(Map<Cell, Long> unwritten) {
        unwritten.forEach((cell, n) -> cells.merge(cell, n, Long::sum));
    }

    /** After the web server has stopped, before the database goes. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        flush();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
