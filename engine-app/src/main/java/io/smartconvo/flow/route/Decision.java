package io.smartconvo.flow.route;

import io.smartconvo.flow.authored.FlowNode;
import io.smartconvo.flow.authored.SequenceFlow;
import io.smartconvo.flow.feel.FeelExpression;
import io.smartconvo.flow.feel.Given;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An arrow that was taken because of conditions.
 *
 * @param own its condition, null for the default
 * @param others the conditions of the other arrows, none of which can have held if this is the default
 */
record Decision(@Nullable FeelExpression own, List<FeelExpression> others) {

    static @Nullable Decision at(Way way) {
        SequenceFlow arrow = way.arrow();
        if (arrow == null || !(way.from().node() instanceof FlowNode.Gateway gateway)) {
            return null;
        }
        Map<String, FeelExpression> conditions = way.from().flow().conditions();
        FeelExpression own = conditions.get(arrow.id());
        boolean isDefault = arrow.id().equals(gateway.defaultFlow());
        if (own == null && !isDefault) {
            return null;
        }
        List<FeelExpression> others = way.from().flow().definition().outgoing(gateway.id()).stream()
                .map(other -> conditions.get(other.id()))
                .filter(Objects::nonNull)
                .toList();
        return isDefault ? new Decision(null, others) : new Decision(own, List.of());
    }

    /** What is known of a fact once this arrow was taken. */
    Standing judge(Fact fact, Standing before) {
        boolean mayHold = isPossible(fact.holds());
        if (mayHold && fact.failures(before).stream().noneMatch(this::isPossible)) {
            return Standing.CERTAIN;
        }
        if (isPossible(fact.undecided())) {
            return mayHold ? before : Standing.UNKNOWN;
        }
        // What was certain may have changed since: this arrow is drawn for somebody who changed their mind.
        return before == Standing.CERTAIN && mayHold ? before : Standing.DECIDED;
    }

    private boolean isPossible(Given given) {
        return own == null ? others.stream().allMatch(other -> other.canFail(given)) : own.canHold(given);
    }
}
