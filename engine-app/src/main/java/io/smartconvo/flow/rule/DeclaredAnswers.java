package io.smartconvo.flow.rule;

import io.smartconvo.flow.FlowStep;
import io.smartconvo.flow.route.Spot;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Texts and prompts name only answers that some step keeps. */
final class DeclaredAnswers implements PrivacyRule {

    private static final Set<String> GIVEN = Set.of("consent", "ageGate");

    @Override
    public String id() {
        return "declared-answers";
    }

    @Override
    public void check(Journey journey, Problems problems) {
        Set<String> kept = journey.routes().spots().stream()
                .flatMap(spot -> PersonalData.written(spot).stream())
                .collect(Collectors.toSet());
        journey.spots().forEach(spot -> spot.step().ifPresent(step -> step(spot, step, kept, problems)));
    }

    private static void step(Spot spot, FlowStep step, Set<String> kept, Problems problems) {
        Set<String> unknown = new TreeSet<>();
        step.templates().values().forEach(template -> unknown.addAll(template.names()));
        step.options()
                .values()
                .forEach(options ->
                        options.forEach(option -> unknown.addAll(option.label().names())));
        unknown.removeAll(kept);
        unknown.removeAll(GIVEN);
        unknown.forEach(name -> problems.error(
                spot.shownAt(),
                Journey.label(spot) + " names the answer «" + name + "», which no step keeps.",
                "Correct the name, or ask for it first. If the flow that calls this one keeps it, say so with «Set"
                        + " answers»: " + name + " = " + name + "."));
    }
}
