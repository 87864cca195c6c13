package io.smartconvo.flow;

import io.smartconvo.flow.authored.FlowNode;
import io.smartconvo.flow.authored.FlowNode.GatewayKind;
import io.smartconvo.flow.authored.SequenceFlow;
import io.smartconvo.flow.feel.FeelBudget;
import io.smartconvo.sdk.step.Ask;
import io.smartconvo.sdk.step.Consent;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One visitor going through a flow as BPMN says, by tokens, deciding at random: a second reading of the diagram that
 * shares nothing with the analysis. Counts what is captured or sent, and where that happened without consent.
 */
final class RandomVisit {

    private static final int MOST_MOVES = 150;

    private final Random random;
    private final Function<String, FlowModel> called;
    private final Map<String, Boolean> consent = new HashMap<>();
    private int captures;
    private @Nullable String violation;

    RandomVisit(long seed, Function<String, FlowModel> called) {
        this.random = new Random(seed);
        this.called = called;
        for (String purpose : List.of("contact", "offers")) {
            // A banner may have decided before.
            if (random.nextInt(4) == 0) {
                consent.put(purpose, random.nextBoolean());
            }
        }
    }

    int captures() {
        return captures;
    }

    @Nullable String violation() {
        return violation;
    }

    /** A scope at work: the flow, a sub-process or a called flow, with the tokens in it. */
    private static final class Scope {
        final FlowModel flow;
        final List<Token> tokens = new ArrayList<>();

        Scope(FlowModel flow, @Nullable String parent) {
            this.flow = flow;
            flow.definition().inside(parent).stream()
                    .filter(FlowNode.Start.class::isInstance)
                    .forEach(start -> tokens.add(new Token(start.id(), null)));
        }
    }

    private static final class Token {
        String node;

        @Nullable String arrow;

        @Nullable Scope inside;

        Token(String node, @Nullable String arrow) {
            this.node = node;
            this.arrow = arrow;
        }
    }

    void run(FlowModel flow) {
        Scope root = new Scope(flow, null);
        for (int i = 0; i < MOST_MOVES && !root.tokens.isEmpty() && violation == null; i++) {
            move(root);
            if (random.nextInt(10) == 0) {
                consent.put(random.nextBoolean() ? "contact" : "offers", true); // by the panel
            }
        }
    }

    private void move(Scope scope) {
        Token token = scope.tokens.get(random.nextInt(scope.tokens.size()));
        FlowNode node = scope.flow.definition().nodes().get(token.node);
        if (token.inside != null) {
            within(scope, token, token.inside);
        } else if (node instanceof FlowNode.SubProcess) {
            token.inside = new Scope(scope.flow, node.id());
        } else if (node instanceof FlowNode.Call call) {
            token.inside = new Scope(called.apply(String.valueOf(call.flow())), null);
        } else if (node instanceof FlowNode.End) {
            scope.tokens.remove(token);
        } else if (node instanceof FlowNode.Gateway gateway && gateway.kind() == GatewayKind.PARALLEL) {
            parallel(scope, token);
        } else {
            scope.flow.step(token.node).ifPresent(step -> perform(step));
            leave(scope, token, chosen(scope.flow, node));
        }
    }

    private void within(Scope scope, Token token, Scope inside) {
        List<FlowNode> timers = scope.flow.definition().boundaries(token.node);
        if (inside.tokens.isEmpty()) {
            token.inside = null;
            leave(scope, token, scope.flow.definition().outgoing(token.node).get(0));
        } else if (!timers.isEmpty() && random.nextInt(6) == 0) {
            token.inside = null;
            token.node = timers.get(0).id();
        } else {
            move(inside);
        }
    }

    /** Waits until a token has come by every arrow. */
    private void parallel(Scope scope, Token token) {
        Map<String, Token> arrived = new LinkedHashMap<>();
        scope.tokens.stream()
                .filter(other -> other.node.equals(token.node) && other.arrow != null)
                .forEach(other -> arrived.putIfAbsent(String.valueOf(other.arrow), other));
        if (arrived.size() == scope.flow.definition().incoming(token.node).size()) {
            scope.tokens.removeAll(arrived.values());
            scope.flow
                    .definition()
                    .outgoing(token.node)
                    .forEach(arrow -> scope.tokens.add(new Token(arrow.target(), arrow.id())));
        }
    }

    private static void leave(Scope scope, Token token, SequenceFlow arrow) {
        token.node = arrow.target();
        token.arrow = arrow.id();
    }

    private SequenceFlow chosen(FlowModel flow, FlowNode node) {
        List<SequenceFlow> arrows = flow.definition().outgoing(node.id());
        if (!(node instanceof FlowNode.Gateway gateway) || gateway.defaultFlow() == null) {
            return arrows.get(0);
        }
        Map<String, Object> answers = new HashMap<>(Map.of("consent", Map.copyOf(consent)));
        if (random.nextBoolean()) {
            answers.put("more", random.nextBoolean());
        }
        return arrows.stream()
                .filter(arrow -> flow.conditions().containsKey(arrow.id()))
                .filter(arrow -> flow.conditions().get(arrow.id()).test(answers, FeelBudget.ofTurn(Clock.systemUTC())))
                .findFirst()
                .orElseGet(() -> arrows.stream()
                        .filter(arrow -> arrow.id().equals(gateway.defaultFlow()))
                        .findFirst()
                        .orElseThrow());
    }

    private void perform(FlowStep step) {
        if (step.input() instanceof Consent asked) {
            consent.put(asked.purpose(), random.nextBoolean());
        } else if (step.input() instanceof Ask ask && ask.purpose() != null) {
            use(step, ask.purpose());
        } else if (step.type().id().equals("email")) {
            step.templates().values().stream()
                    .flatMap(template -> template.names().stream())
                    .filter(name -> name.startsWith("of_"))
                    .forEach(name -> use(step, name.substring(3)));
        }
    }

    private void use(FlowStep step, String purpose) {
        captures++;
        if (!Boolean.TRUE.equals(consent.get(purpose))) {
            violation = step.id() + " used data for " + purpose + " without consent";
        }
    }
}
