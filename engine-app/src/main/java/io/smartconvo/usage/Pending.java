package io.smartconvo.usage;

import java.util.HashMap;
import java.util.Map;

/** Numbers that come together in memory until they are written. What visitors can make up must not grow for ever. */
final class Pending<C> {

    private static final int MOST_CELLS = 50_000;

    private Map<C, Long> cells = new HashMap<>();

    /** @param overflow what is counted instead once there are too many */
    synchronized void add(C cell, C overflow, long n) {
        cells.merge(cells.containsKey(cell) || cells.size() < MOST_CELLS ? cell : overflow, n, Long::sum);
    }

    /** Everything so far; counting starts anew. */
    synchronized Map<C, Long> take() {
        Map<C, Long> full = cells;
        cells = new HashMap<>();
        return full;
    }

    /** Puts back what could not be written. */
    synchronized void restore(Map<C, Long> unwritten) {
        unwritten.forEach((cell, n) -> cells.merge(cell, n, Long::sum));
    }
}
