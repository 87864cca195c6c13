package io.smartconvo.flow.route;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/** How much is certain of each fact; what is not named is unknown. Immutable. */
record Standings(Map<Fact, Standing> facts) {

    static final Standings NOTHING = new Standings(Map.of());

    Standings {
        facts = facts.entrySet().stream()
                .filter(entry -> entry.getValue() != Standing.UNKNOWN)
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Standing of(Fact fact) {
        return facts.getOrDefault(fact, Standing.UNKNOWN);
    }

    Standings with(Fact fact, Standing standing) {
        Map<Fact, Standing> changed = new HashMap<>(facts);
        changed.put(fact, standing);
        return new Standings(changed);
    }

    /** What is certain on both ways: only one of them is taken. */
    Standings either(Standings other) {
        return merged(other, Standing::worse);
    }

    /** What is certain on one of the ways: both are taken. */
    Standings both(Standings other) {
        return merged(other, Standing::better);
    }

    private Standings merged(Standings other, BinaryOperator<Standing> merge) {
        Map<Fact, Standing> merged = new HashMap<>();
        facts.keySet().forEach(fact -> merged.put(fact, merge.apply(of(fact), other.of(fact))));
        other.facts.keySet().forEach(fact -> merged.put(fact, merge.apply(of(fact), other.of(fact))));
        return new Standings(merged);
    }

    /** Somebody may be asked again right now. */
    Standings shaken(Collection<Fact> open) {
        Standings shaken = this;
        for (Fact fact : open) {
            shaken = shaken.of(fact) == Standing.CERTAIN ? shaken.with(fact, Standing.DECIDED) : shaken;
        }
        return shaken;
    }
}
