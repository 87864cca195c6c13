package io.smartconvo.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Opens and ends conversations, so that the runtime tables are empty of all but dead rows again and again. */
record HollowTables(int port, String site) {

    private static final int TURNS = 8;
    private static final int VISITORS = 4;

    /** Turns per second in each third of the time. */
    List<Double> thirds(Duration time) throws Exception {
        List<Double> thirds = new ArrayList<>();
        List<Load.Work> visitors =
                Stream.<Load.Work>generate(() -> this::visit).limit(VISITORS).toList();
        for (int third = 0; third < 3; third++) {
            thirds.add(Load.closed(visitors, time.dividedBy(3)).perSecond() * TURNS);
        }
        return thirds;
    }

    private void visit() throws IOException {
        try (var visitor = BenchVisitor.asked(port, site)) {
            for (int turn = 1; turn < TURNS; turn++) {
                visitor.turn();
            }
            visitor.end();
        }
    }
}
