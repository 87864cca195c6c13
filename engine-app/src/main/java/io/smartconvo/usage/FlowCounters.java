package io.smartconvo.usage;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;

/**
 * Counts what happens at each element of a flow, in memory as {@link UsageCounters} does: how many passed, waited, gave up,
 * and what models cost. Nothing that is counted says which conversation it was.
 */
@Service
public class FlowCounters implements Counted {

    private static final Logger log = LoggerFactory.getLogger(FlowCounters.class);

    private final FlowUsageTable table;
    private final Clock clock;
    private final Pending<Cell> pending = new Pending<>();

    FlowCounters(FlowUsageTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /** One number of one day. */
    record Cell(FlowPlace place, LocalDate day, FlowMeasure measure, String detail) {

        /** The same for all nodes, so that two that write at once wait for each other and never in a circle. */
        static final Comparator<Cell> ORDER = Comparator.comparing(
                        (Cell cell) -> cell.place().tenant().value())
                .thenComparing(Cell::day)
                .thenComparing(cell -> cell.place().flow())
                .thenComparing(cell -> cell.place().version())
                .thenComparing(cell -> cell.place().element())
                .thenComparing(Cell::measure)
                .thenComparing(Cell::detail);
    }

    public void entered(FlowPlace place) {
        count(place, FlowMeasure.ENTERED, "", 1);
    }

    public void left(FlowPlace place) {
        count(place, FlowMeasure.LEFT, "", 1);
    }

    public void dropped(FlowPlace place) {
        count(place, FlowMeasure.DROPPED, "", 1);
    }

    public void waited(FlowPlace place, Duration time) {
        count(place, FlowMeasure.WAITED, String.valueOf(Waits.bucket(time)), 1);
    }

    /** @param model as the tenant's settings or its flow name it */
    public void replied(FlowPlace place, String model, long read, long written) {
        count(place, FlowMeasure.REPLIES, model, 1);
        if (read + written > 0) {
            count(place, FlowMeasure.TOKENS, model, read + written);
        }
        if (written > 0) {
            count(place, FlowMeasure.TOKENS_WRITTEN, model, written);
        }
    }

    private void count(FlowPlace place, FlowMeasure measure, String detail, long n) {
        var cell = new Cell(place, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), measure, detail);
        pending.add(cell, cell, n);
    }

    /** Writes down what has come together. */
    @Override
    public void flush() {
        Map<Cell, Long> full = pending.take();
        try {
            table.add(full.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey(Cell.ORDER))
                    .map(entry -> new FlowUsageTable.Count(entry.getKey(), entry.getValue()))
                    .toList());
        } catch (DataAccessException | TransactionException e) {
            log.warn(
                    "Usage of flows could not be written and is kept: {}",
                    e.getClass().getName());
            pending.restore(full);
        }
    }
}
