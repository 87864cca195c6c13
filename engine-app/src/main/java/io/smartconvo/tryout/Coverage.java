package io.smartconvo.tryout;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where conversations came along.
 *
 * @param elements ids of the flow's elements
 * @param arrows ids of the sequence flows between them
 */
record Coverage(List<String> elements, List<String> arrows) {

    static final Coverage NONE = new Coverage(List.of(), List.of());

    Coverage and(Coverage other) {
        Notes both = new Notes();
        List.of(this, other).forEach(one -> {
            one.elements.forEach(both::element);
            one.arrows.forEach(both::arrow);
        });
        return both.taken();
    }

    /** Taken down while something runs. */
    static final class Notes {

        private final Set<String> elements = new TreeSet<>();
        private final Set<String> arrows = new TreeSet<>();

        synchronized void element(String id) {
            elements.add(id);
        }

        synchronized void arrow(String id) {
            arrows.add(id);
        }

        synchronized Coverage taken() {
            return new Coverage(List.copyOf(elements), List.copyOf(arrows));
        }
    }
}
