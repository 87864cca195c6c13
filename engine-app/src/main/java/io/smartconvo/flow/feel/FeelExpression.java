package io.smartconvo.flow.feel;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A FEEL expression, parsed and checked. Immutable and safe to share.
 *
 * <p>A name that is missing is null; an operation on values that do not fit is null. Evaluation never throws except
 * {@link FeelBudgetExceededException}.
 */
public final class FeelExpression {

    /** No source is longer. */
    public static final int MAX_LENGTH = 2_000;

    private final String source;
    private final Node root;
    private final Set<String> names;

    private FeelExpression(String source, Node root) {
        this.source = source;
        this.root = root;
        Set<String> found = new LinkedHashSet<>();
        collectNames(root, found);
        this.names = Set.copyOf(found);
    }

    /** Reads a source, or says where and why it is not in the language. */
    public static FeelExpression parse(String source) throws FeelSyntaxException {
        if (source.length() > MAX_LENGTH) {
            throw new FeelSyntaxException(
                    MAX_LENGTH,
                    "This expression is longer than " + MAX_LENGTH + " characters.",
                    "Split it: keep a part as an answer with a «Set answers» step.");
        }
        if (source.isBlank()) {
            throw new FeelSyntaxException(0, "There is no expression here.", "Write one, for instance age >= 18.");
        }
        return new FeelExpression(source, new FeelParser(new FeelLexer(source).tokens()).parse());
    }

    /**
     * The value over plain data: String, BigDecimal (or Integer, Long, Double), Boolean, LocalDate, LocalDateTime,
     * List, Map. Anything else in the context reads as null.
     */
    public @Nullable Object evaluate(Map<String, ?> context, FeelBudget budget) {
        return new Evaluator(context, budget).evaluate(root);
    }

    /** True only if the value is true; null and anything that is not a boolean are false. */
    public boolean test(Map<String, ?> context, FeelBudget budget) {
        return Boolean.TRUE.equals(evaluate(context, budget));
    }

    /** False only if it is certain not to hold, whatever the other answers are. */
    public boolean canHold(Given given) {
        return new Outlook(given).of(root).canBeTrue();
    }

    /** False only if it is certain to hold, whatever the other answers are. */
    public boolean canFail(Given given) {
        return new Outlook(given).of(root).canBeOtherThanTrue();
    }

    /** The answers it reads: the first names of its paths. */
    public Set<String> names() {
        return names;
    }

    public String source() {
        return source;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FeelExpression expression && expression.source.equals(source);
    }

    @Override
    public int hashCode() {
        return source.hashCode();
    }

    @Override
    public String toString() {
        return source;
    }

    private static void collectNames(Node node, Set<String> names) {
        if (node instanceof Node.Variable variable) {
            names.add(variable.name());
        }
        node.children().forEach(child -> collectNames(child, names));
    }
}
