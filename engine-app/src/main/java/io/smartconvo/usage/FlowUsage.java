package io.smartconvo.usage;

import io.smartconvo.tenant.TenantId;
import io.smartconvo.usage.FlowUsageTable.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The numbers of a flow version as its tenant may see them: day by day in full tens, then added up. Of a day on which fewer
 * than ten did the same nothing is told.
 */
@Service
public class FlowUsage {

    private final FlowUsageTable table;

    FlowUsage(FlowUsageTable table) {
        this.table = table;
    }

    /**
     * What happened at one element.
     *
     * @param medianSeconds half were waited for less long, estimated; null if nobody was, or too few were
     * @param spent what models read and wrote there, by model
     */
    public record Numbers(
            long entered, long left, long dropped, @Nullable Double medianSeconds, Map<String, Tokens> spent) {

        public static final Numbers NONE = new Numbers(0, 0, 0, null, Map.of());

        public long tokens() {
            return spent.values().stream().mapToLong(Tokens::all).sum();
        }
    }

    /** Tokens of a model. */
    public record Tokens(long read, long written) {

        long all() {
            return read + written;
        }
    }

    /** By element; both days included. Elements without a number that may be told are left out. */
    public Map<String, Numbers> of(TenantId tenant, String flow, int version, LocalDate from, LocalDate to) {
        Map<String, List<Row>> byElement = table.read(tenant, flow, version, from, to).stream()
                .collect(Collectors.groupingBy(Row::element, TreeMap::new, Collectors.toList()));
        Map<String, Numbers> told = new TreeMap<>();
        byElement.forEach((element, rows) -> told.put(element, numbers(rows)));
        told.values().removeIf(Numbers.NONE::equals);
        return told;
    }

    private static Numbers numbers(List<Row> rows) {
        return new Numbers(
                tens(rows, FlowMeasure.ENTERED),
                tens(rows, FlowMeasure.LEFT),
                tens(rows, FlowMeasure.DROPPED),
                Waits.medianSeconds(ofFullDays(rows, FlowMeasure.WAITED, FlowMeasure.WAITED).stream()
                        .collect(Collectors.groupingBy(
                                row -> Integer.valueOf(row.detail()), Collectors.summingLong(Row::n)))),
                spent(rows));
    }

    private static Map<String, Tokens> spent(List<Row> rows) {
        Map<String, Long> written = byDetail(ofFullDays(rows, FlowMeasure.TOKENS_WRITTEN, FlowMeasure.REPLIES));
        Map<String, Tokens> spent = new TreeMap<>();
        byDetail(ofFullDays(rows, FlowMeasure.TOKENS, FlowMeasure.REPLIES)).forEach((model, all) -> {
            long out = written.getOrDefault(model, 0L);
            spent.put(model, new Tokens(all - out, out));
        });
        return spent;
    }

    private static Map<String, Long> byDetail(List<Row> rows) {
        return rows.stream().collect(Collectors.groupingBy(Row::detail, Collectors.summingLong(Row::n)));
    }

    private static long tens(List<Row> rows, FlowMeasure measure) {
        return rows.stream()
                .filter(row -> row.measure() == measure)
                .mapToLong(row -> Threshold.tens(row.n()))
                .sum();
    }

    /** Rows of the days on which at least ten of {@code among} happened. */
    private static List<Row> ofFullDays(List<Row> rows, FlowMeasure measure, FlowMeasure among) {
        Map<LocalDate, Long> perDay = rows.stream()
                .filter(row -> row.measure() == among)
                .collect(Collectors.groupingBy(Row::day, Collectors.summingLong(Row::n)));
        return rows.stream()
                .filter(row -> row.measure() == measure)
                .filter(row -> perDay.getOrDefault(row.day(), 0L) >= Threshold.LEAST)
                .toList();
    }
}
