package io.smartconvo.dsar;

import io.smartconvo.dsar.LegalClock.Measure;
import io.smartconvo.dsar.LegalClock.Starts;
import io.smartconvo.tenant.Controllers;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The times that count for a request, in the time zone of whoever has to answer. */
@Component
class LegalClocks {

    private static final Comparator<Row> IN_ORDER = Comparator.comparing(Row::regime)
            .thenComparing(row -> row.kind().map(Enum::name).orElse(""))
            .thenComparing(row -> row.clock().measure());

    private final JdbcClient jdbc;
    private final Controllers controllers;

    LegalClocks(JdbcClient jdbc, Controllers controllers) {
        this.jdbc = jdbc;
        this.controllers = controllers;
    }

    /** @param kind empty if it counts for every kind that has no clock of its own */
    record Row(Regime regime, Optional<RequestKind> kind, LegalClock clock) {}

    List<Row> all() {
        return jdbc
                .sql("select * from legal_clock")
                .query((row, number) -> new Row(
                        Regime.valueOf(row.getString("regime")),
                        Optional.of(row.getString("kind"))
                                .filter(kind -> !kind.isEmpty())
                                .map(RequestKind::valueOf),
                        new LegalClock(
                                Measure.valueOf(row.getString("measure")),
                                Period.parse(row.getString("period")),
                                row.getBoolean("working_days"),
                                Starts.valueOf(row.getString("starts")),
                                row.getString("source"))))
                .list()
                .stream()
                .sorted(IN_ORDER)
                .toList();
    }

    /** Those of a kind of its own come before those of every kind; one that has an answer of its own is not prolonged. */
    Map<Measure, LegalClock> of(Regime regime, RequestKind kind) {
        List<Row> rows = all().stream().filter(row -> row.regime() == regime).toList();
        Map<Measure, LegalClock> own = collect(rows, Optional.of(kind));
        Map<Measure, LegalClock> clocks = collect(rows, Optional.empty());
        if (own.containsKey(Measure.ANSWER)) {
            clocks.remove(Measure.EXTENDED);
        }
        clocks.putAll(own);
        return clocks;
    }

    private static Map<Measure, LegalClock> collect(List<Row> rows, Optional<RequestKind> kind) {
        Map<Measure, LegalClock> clocks = new EnumMap<>(Measure.class);
        rows.stream()
                .filter(row -> row.kind().equals(kind))
                .forEach(row -> clocks.put(row.clock().measure(), row.clock()));
        return clocks;
    }

    /** When this time of a request is over, pauses added; nothing while it has not begun, or if there is none. */
    Optional<Instant> end(SubjectRequest request, Measure measure) {
        return Optional.ofNullable(of(request.regime(), request.kind()).get(measure))
                .flatMap(clock -> Optional.ofNullable(start(request, clock))
                        .map(start -> clock.end(start, zone(request)).plus(request.paused())));
    }

    private static @Nullable Instant start(SubjectRequest request, LegalClock clock) {
        return clock.starts() == Starts.PROVEN ? request.identityAt() : request.receivedAt();
    }

    private ZoneId zone(SubjectRequest request) {
        return controllers.of(request.tenant()).timeZone();
    }
}
