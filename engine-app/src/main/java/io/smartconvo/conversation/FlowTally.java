package io.smartconvo.conversation;

import io.smartconvo.engine.ProcessPath.Change;
import io.smartconvo.engine.ProcessPath.Move;
import io.smartconvo.flow.FlowCatalogue;
import io.smartconvo.sdk.ModelUse;
import io.smartconvo.tenant.TenantId;
import io.smartconvo.usage.FlowCounters;
import io.smartconvo.usage.FlowPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Counts what a turn did at which element of which flow version, and not whose turn it was. */
@Component
class FlowTally {

    private final FlowCatalogue flows;
    private final FlowCounters counters;

    FlowTally(FlowCatalogue flows, FlowCounters counters) {
        this.flows = flows;
        this.counters = counters;
    }

    /** Looks up what has to be known while the turn's transaction is open; run the result when it has committed. */
    Runnable of(Turn turn) {
        List<Runnable> counts = new ArrayList<>();
        TenantId tenant = turn.conversation().tenant();
        for (Move move : turn.path().moves()) {
            place(tenant, move.processDefinitionId(), move.element())
                    .ifPresent(place -> counts.add(() -> count(place, move.change(), turn.brokenOff())));
        }
        turn.path()
                .stay()
                .ifPresent(stay -> place(tenant, stay.processDefinitionId(), stay.element())
                        .ifPresent(place -> counts.add(() -> counters.waited(place, stay.time()))));
        for (Turn.Use use : turn.uses()) {
            ModelUse model = use.model();
            place(tenant, use.step().processDefinitionId(), use.step().stepId())
                    .ifPresent(place -> counts.add(
                            () -> counters.replied(place, model.model(), model.tokensIn(), model.tokensOut())));
        }
        return () -> counts.forEach(Runnable::run);
    }

    private Optional<FlowPlace> place(TenantId tenant, String processDefinitionId, String element) {
        return flows.version(tenant, processDefinitionId)
                .map(version -> new FlowPlace(tenant, version.key(), version.version(), element));
    }

    private void count(FlowPlace place, Change change, boolean brokenOff) {
        switch (change) {
            case ENTERED -> counters.entered(place);
            case LEFT -> counters.left(place);
            case CANCELLED -> {
                if (brokenOff) {
                    counters.dropped(place);
                } else {
                    counters.left(place);
                }
            }
        }
    }
}
