package io.smartconvo.flow.rule;

import io.smartconvo.flow.FlowContext;
import io.smartconvo.flow.FlowModel;
import io.smartconvo.flow.FlowProblem;
import io.smartconvo.flow.authored.FlowGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rules on personal data, asked of flows in which all else is right. Flows that call this one are judged with it,
 * because they will run its new version.
 */
public final class PrivacyRules {

    static final List<PrivacyRule> ALL = List.of(
            new PersonalFields(),
            new DeclaredAnswers(),
            new ConsentBeforeCapture(),
            new ConsentBeforeSending(),
            new Recipients(),
            new AgeGates());

    private final FlowModel flow;
    private final FlowContext context;

    private PrivacyRules(FlowModel flow, FlowContext context) {
        this.flow = flow;
        this.context = context;
    }

    public static List<FlowProblem> check(FlowModel flow, FlowContext context) {
        PrivacyRules rules = new PrivacyRules(flow, context);
        List<FlowProblem> found = new ArrayList<>(ask(Journey.of(flow, rules::current, context)));
        rules.callers().forEach(caller -> found.addAll(rules.madeWrong(caller)));
        return found;
    }

    private static List<FlowProblem> ask(Journey journey) {
        List<FlowProblem> found = new ArrayList<>();
        for (PrivacyRule rule : ALL) {
            Problems problems = new Problems(rule.id());
            rule.check(journey, problems);
            problems.found().stream()
                    .filter(problem -> !found.contains(problem))
                    .forEach(found::add);
        }
        return found;
    }

    private @Nullable FlowModel current(String key) {
        return key.equals(flow.key()) ? flow : context.models().apply(key);
    }

    private List<FlowModel> callers() {
        FlowGraph calls = new FlowGraph();
        context.flows().forEach((key, known) -> known.calls().forEach(called -> calls.connect(called, key)));
        Function<String, @Nullable FlowModel> models = context.models();
        return calls.reachable(List.of(flow.key())).stream()
                .filter(key -> !key.equals(flow.key()))
                .sorted()
                .flatMap(key -> Stream.ofNullable(models.apply(key)))
                .toList();
    }

    /** What is wrong with a calling flow because of this version; what was wrong before is not this one's fault. */
    private List<FlowProblem> madeWrong(FlowModel caller) {
        List<FlowProblem> before = ask(Journey.of(caller, context.models(), context));
        return ask(Journey.of(caller, this::current, context)).stream()
                .filter(problem -> !before.contains(problem))
                .map(problem -> new FlowProblem(
                        problem.rule(),
                        null,
                        problem.severity(),
                        "In the flow «" + caller.key() + "», which calls this one: " + problem.message(),
                        problem.remedy()))
                .toList();
    }
}
