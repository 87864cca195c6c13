package io.smartconvo.flow.rule;

import io.smartconvo.flow.AuthoredFlow;
import io.smartconvo.flow.FlowProblem;
import io.smartconvo.flow.authored.RefusedDocumentException;
import io.smartconvo.flow.step.StepCatalogue;
import io.smartconvo.flow.step.StepReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Every rule, in the order in which they are asked; {@link PrivacyRules} come last. */
public final class Rules {

    private static final List<DocumentRule> ON_THE_DOCUMENT = List.of(
            new AllowedElements(),
            new AllowedAttributes(),
            new OneProcess(),
            new Identifiers(),
            new NoExpressions(),
            new SizeLimits());

    private static final List<FlowRule> ON_THE_STRUCTURE = List.of(new Connections());

    private static final List<FlowRule> ON_THE_MEANING = List.of(
            new StepTemplates(),
            new StepFields(),
            new FeelSyntax(),
            new StepValues(),
            new Conditions(),
            new Timers(),
            new StartEvents(),
            new Reachability(),
            new EndlessLoops(),
            new ParallelLimits(),
            new BoundaryEvents(),
            new EventGateways(),
            new CallActivities(),
            new Forms(),
            new Purposes());

    private Rules() {}

    /** What all rules find; later rules are not asked while the ground they stand on is broken. */
    public static List<FlowProblem> check(AuthoredFlow flow, StepCatalogue catalogue) {
        List<FlowProblem> found = new ArrayList<>();
        for (DocumentRule rule : ON_THE_DOCUMENT) {
            Problems problems = new Problems(rule.id());
            rule.check(flow.document(), problems);
            found.addAll(problems.found());
        }
        if (found.stream().noneMatch(FlowProblem::isError)) {
            Subject subject = Subject.of(flow, catalogue);
            found.addAll(ask(ON_THE_STRUCTURE, subject));
            if (found.stream().noneMatch(FlowProblem::isError)) {
                found.addAll(ask(ON_THE_MEANING, subject));
            }
        }
        return List.copyOf(found);
    }

    private static List<FlowProblem> ask(List<FlowRule> rules, Subject subject) {
        List<FlowProblem> found = new ArrayList<>();
        for (FlowRule rule : rules) {
            Problems problems = new Problems(rule.id());
            rule.check(subject, problems);
            found.addAll(problems.found());
        }
        return found;
    }

    /** The ids of all rules, each the name of its page. */
    public static List<String> ids() {
        return Stream.of(
                        Stream.of(RefusedDocumentException.RULE),
                        ON_THE_DOCUMENT.stream().map(DocumentRule::id),
                        ON_THE_STRUCTURE.stream().map(FlowRule::id),
                        ON_THE_MEANING.stream().map(FlowRule::id),
                        PrivacyRules.ALL.stream().map(PrivacyRule::id))
                .flatMap(ids -> ids)
                .toList();
    }

    /** The problems of one kind that reading the steps found. */
    static void fromSteps(Subject subject, String rule, Problems problems) {
        subject.readings().values().stream()
                .flatMap(reading -> reading.problems().stream())
                .filter(problem -> problem.rule().equals(rule))
                .forEach(problem -> problems.error(problem.elementId(), problem.message(), problem.remedy()));
    }

    static final String STEP_TEMPLATE = StepReader.TEMPLATE_RULE;
    static final String STEP_FIELDS = StepReader.FIELDS_RULE;
    static final String FEEL = StepReader.FEEL_RULE;
}
