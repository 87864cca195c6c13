package io.smartconvo.flow.feel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A parsed FEEL expression. Its depth is bounded by the parser, so walking it recursively is safe. */
sealed interface Node {

    List<Node> children();

    record Literal(@Nullable Object value) implements Node {
        @Override
        public List<Node> children() {
            return List.of();
        }
    }

    record Variable(String name) implements Node {
        @Override
        public List<Node> children() {
            return List.of();
        }
    }

    record Path(Node base, String name) implements Node {
        @Override
        public List<Node> children() {
            return List.of(base);
        }
    }

    record Index(Node list, Node position) implements Node {
        @Override
        public List<Node> children() {
            return List.of(list, position);
        }
    }

    record Negation(Node operand) implements Node {
        @Override
        public List<Node> children() {
            return List.of(operand);
        }
    }

    record Arithmetic(Operator operator, Node left, Node right) implements Node {
        @Override
        public List<Node> children() {
            return List.of(left, right);
        }
    }

    record Comparison(Operator operator, Node left, Node right) implements Node {
        @Override
        public List<Node> children() {
            return List.of(left, right);
        }
    }

    record And(Node left, Node right) implements Node {
        @Override
        public List<Node> children() {
            return List.of(left, right);
        }
    }

    record Or(Node left, Node right) implements Node {
        @Override
        public List<Node> children() {
            return List.of(left, right);
        }
    }

    record Between(Node value, Node low, Node high) implements Node {
        @Override
        public List<Node> children() {
            return List.of(value, low, high);
        }
    }

    /** {@code value in (test, test...)}: true if one test holds; a test is a value, a list or a range. */
    record In(Node value, List<Node> tests) implements Node {
        @Override
        public List<Node> children() {
            return FeelParser.join(value, tests);
        }
    }

    record Range(boolean lowIncluded, Node low, Node high, boolean highIncluded) implements Node {
        @Override
        public List<Node> children() {
            return List.of(low, high);
        }
    }

    record ListOf(List<Node> items) implements Node {
        @Override
        public List<Node> children() {
            return items;
        }
    }

    record If(Node condition, Node then, Node otherwise) implements Node {
        @Override
        public List<Node> children() {
            return List.of(condition, then, otherwise);
        }
    }

    record Call(Builtin function, List<Node> arguments) implements Node {
        @Override
        public List<Node> children() {
            return arguments;
        }
    }

    /** {@code matches(text, pattern)}; the pattern is a literal, compiled by the parser. */
    record Matches(Node text, BoundedPattern pattern) implements Node {
        @Override
        public List<Node> children() {
            return List.of(text);
        }
    }
}
