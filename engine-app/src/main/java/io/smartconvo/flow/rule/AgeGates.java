package io.smartconvo.flow.rule;

import io.smartconvo.flow.route.Fact;
import io.smartconvo.flow.route.Spot;
import io.smartconvo.flow.route.Standing;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Where a tenant asks for an age, nobody gets to a personal field without having passed; children's sites have none. */
final class AgeGates implements PrivacyRule {

    @Override
    public String id() {
        return "age-gate";
    }

    @Override
    public void check(Journey journey, Problems problems) {
        boolean children = journey.context().audience().directedToChildren();
        if (children || journey.context().audience().ageGate() != null) {
            journey.spots().forEach(spot -> {
                Map<String, Set<String>> captured = journey.data().captured(spot);
                if (!captured.isEmpty()) {
                    check(journey, spot, captured, children, problems);
                }
            });
        }
    }

    private static void check(
            Journey journey, Spot spot, Map<String, Set<String>> captured, boolean children, Problems problems) {
        Set<String> names = new TreeSet<>();
        captured.values().forEach(names::addAll);
        String keeps = Journey.label(spot) + " keeps " + ConsentBeforeCapture.quoted(names) + ", but ";
        if (children) {
            problems.error(
                    spot.shownAt(),
                    keeps + "your sites are directed to children, so nothing personal may be kept.",
                    "Remove the field, or do without its purpose and without asking for e-mail or phone.");
        } else if (journey.certainty().of(Fact.OLD_ENOUGH, spot) != Standing.CERTAIN) {
            problems.error(
                    spot.shownAt(),
                    keeps + "a visitor can come here without having passed the age gate your sites need.",
                    "Put an «Age gate» step and an exclusive gateway before it, and lead here only from the arrow with"
                            + " the condition ageGate = \"over\".");
        }
    }
}
