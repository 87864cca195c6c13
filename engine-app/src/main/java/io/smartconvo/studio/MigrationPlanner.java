package io.smartconvo.studio;

import io.smartconvo.conversation.ChatMigration;
import io.smartconvo.engine.MigrationRoute;
import io.smartconvo.engine.ProcessMigration;
import io.smartconvo.flow.FlowCatalogue;
import io.smartconvo.flow.FlowModel;
import io.smartconvo.flow.FlowVersion;
import io.smartconvo.flow.StepMapping;
import io.smartconvo.tenant.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Finds out what would become of a version's running conversations in another version. Changes nothing. */
@Component
class MigrationPlanner {

    private final FlowCatalogue flows;
    private final ProcessMigration engine;
    private final ChatMigration chats;

    MigrationPlanner(FlowCatalogue flows, ProcessMigration engine, ChatMigration chats) {
        this.flows = flows;
        this.engine = engine;
        this.chats = chats;
    }

    record Waiting(String element, String name, int count) {}

    record Problem(String element, String message) {}

    /** @param route what is possible of what was wished */
    record Plan(MigrationRoute route, int running, List<Waiting> waiting, List<Problem> problems) {}

    Plan plan(TenantId tenant, FlowVersion from, FlowVersion to, Map<String, String> wished) {
        FlowModel source = flows.model(tenant, from.processDefinitionId());
        FlowModel target = flows.model(tenant, to.processDefinitionId());
        StepMapping mapping = StepMapping.between(source, target, wished);
        ProcessMigration.Checked checked = engine.check(
                new MigrationRoute(tenant, from.processDefinitionId(), to.processDefinitionId(), mapping.steps()));
        List<Waiting> waiting = waiting(tenant, source, from.processDefinitionId());
        return new Plan(
                checked.route(),
                chats.running(tenant, from.processDefinitionId()),
                waiting,
                problems(mapping, checked, waiting, wished));
    }

    private List<Waiting> waiting(TenantId tenant, FlowModel source, String definition) {
        return engine.standing(tenant, definition).entrySet().stream()
                .map(at -> new Waiting(at.getKey(), StepMapping.name(source, at.getKey()), at.getValue()))
                .toList();
    }

    /** What nobody asked for and where nobody stands is not worth a word. */
    private static List<Problem> problems(
            StepMapping mapping, ProcessMigration.Checked checked, List<Waiting> waiting, Map<String, String> wished) {
        Map<String, String> problems = new TreeMap<>(mapping.faults());
        checked.refused().forEach((element, reason) -> {
            if (wished.containsKey(element)) {
                problems.putIfAbsent(element, reason);
            }
        });
        for (Waiting at : waiting) {
            if (!checked.route().steps().containsKey(at.element())) {
                problems.putIfAbsent(
                        at.element(),
                        checked.refused().getOrDefault(at.element(), "Nothing in the other version takes its place."));
            }
        }
        List<Problem> told = new ArrayList<>();
        problems.forEach((element, message) -> told.add(new Problem(element, message)));
        return told;
    }
}
