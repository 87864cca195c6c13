package io.smartconvo.flow.feel;

import io.smartconvo.flow.feel.Token.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A Pratt parser. The depth of what it builds, and of its own recursion, is bounded. */
final class FeelParser {

    private static final int MAX_DEPTH = 60;
    private static final Set<String> KEYWORDS =
            Set.of("and", "or", "in", "between", "if", "then", "else", "true", "false", "null", "not");
    private static final Set<String> UNSUPPORTED =
            Set.of("for", "some", "every", "return", "satisfies", "function", "instance", "external");

    private final List<Token> tokens;
    private final Map<Node, Integer> depths = new IdentityHashMap<>();
    private int at;
    private int recursion;

    FeelParser(List<Token> tokens) {
        this.tokens = tokens;
    }

    Node parse() throws FeelSyntaxException {
        Node node = expression(0);
        if (peek().kind() != Kind.END) {
            throw unexpected("an operator or the end");
        }
        return node;
    }

    private Node expression(int power) throws FeelSyntaxException {
        if (++recursion > MAX_DEPTH) {
            throw tooDeep();
        }
        Node node = infixes(path(primary()), power);
        recursion--;
        return node;
    }

    private Node infixes(Node first, int power) throws FeelSyntaxException {
        Node left = first;
        for (Operator operator = Operator.of(peek());
                operator != null && operator.power() > power;
                operator = Operator.of(peek())) {
            next();
            left = made(infix(left, operator));
        }
        return left;
    }

    private Node infix(Node left, Operator operator) throws FeelSyntaxException {
        return switch (operator) {
            case AND -> new Node.And(left, expression(operator.power()));
            case OR -> new Node.Or(left, expression(operator.power()));
            case IN -> in(left);
            case BETWEEN -> between(left);
            default -> {
                Node right = expression(operator.power());
                yield operator.compares()
                        ? new Node.Comparison(operator, left, right)
                        : new Node.Arithmetic(operator, left, right);
            }
        };
    }

    private Node between(Node value) throws FeelSyntaxException {
        Node low = expression(Operator.BETWEEN.power());
        expect("and");
        return new Node.Between(value, low, expression(Operator.BETWEEN.power()));
    }

    /** The right side of {@code in}: a list, a range, a value, or several of these in parentheses. */
    private Node in(Node value) throws FeelSyntaxException {
        if (!accept("(")) {
            return new Node.In(value, List.of(test()));
        }
        List<Node> tests = new ArrayList<>();
        tests.add(test());
        if (accept("..")) {
            return new Node.In(value, List.of(range(false, tests.get(0))));
        }
        while (accept(",")) {
            tests.add(test());
        }
        expect(")");
        boolean single = tests.size() == 1 && !(tests.get(0) instanceof Node.Range);
        return new Node.In(value, single ? List.of(rest(tests.get(0))) : List.copyOf(tests));
    }

    private Node test() throws FeelSyntaxException {
        if (accept("[")) {
            return listOrRange();
        }
        if (accept("]")) {
            return openRange();
        }
        if (!accept("(")) {
            return expression(Operator.IN.power());
        }
        Node low = expression(0);
        if (accept("..")) {
            return range(false, low);
        }
        expect(")");
        return rest(low);
    }

    private Node listOrRange() throws FeelSyntaxException {
        List<Node> items = new ArrayList<>();
        if (!peek().is("]")) {
            items.add(expression(0));
            if (accept("..")) {
                return range(true, items.get(0));
            }
            while (accept(",")) {
                items.add(expression(0));
            }
        }
        expect("]");
        return rest(made(new Node.ListOf(List.copyOf(items))));
    }

    private Node openRange() throws FeelSyntaxException {
        Node low = expression(Operator.IN.power());
        expect("..");
        return range(false, low);
    }

    /** What may follow a complete operand inside a test. */
    private Node rest(Node operand) throws FeelSyntaxException {
        return infixes(path(operand), Operator.IN.power());
    }

    private Node range(boolean lowIncluded, Node low) throws FeelSyntaxException {
        Node high = expression(Operator.IN.power());
        boolean highIncluded = peek().is("]");
        if (!highIncluded && !peek().is(")") && !peek().is("[")) {
            throw unexpected("] or ) at the end of the range");
        }
        next();
        return made(new Node.Range(lowIncluded, low, high, highIncluded));
    }

    private Node path(Node base) throws FeelSyntaxException {
        Node node = base;
        while (true) {
            if (accept(".")) {
                node = made(new Node.Path(node, memberName()));
            } else if (accept("[")) {
                Node position = position();
                node = made(new Node.Index(node, position));
            } else {
                return node;
            }
        }
    }

    private Node position() throws FeelSyntaxException {
        Token start = peek();
        Node position = expression(0);
        expect("]");
        if (position instanceof Node.Comparison || position instanceof Node.And || position instanceof Node.Or) {
            throw new FeelSyntaxException(
                    start.position(), "Lists cannot be filtered.", "Write a position, for instance list[1].");
        }
        return position;
    }

    private String memberName() throws FeelSyntaxException {
        Kind kind = peek().kind();
        if (kind != Kind.NAME && kind != Kind.QUOTED_NAME) {
            throw unexpected("a name after the dot");
        }
        return next().text();
    }

    private Node primary() throws FeelSyntaxException {
        Token token = peek();
        switch (token.kind()) {
            case NUMBER:
                return made(new Node.Literal(new BigDecimal(next().text())));
            case STRING:
                return made(new Node.Literal(next().text()));
            case QUOTED_NAME:
                return made(new Node.Variable(next().text()));
            case NAME:
                return word();
            default:
                return bracketOrSign();
        }
    }

    private Node bracketOrSign() throws FeelSyntaxException {
        if (accept("-")) {
            return made(new Node.Negation(expression(Operator.NEGATION_POWER - 1)));
        }
        if (accept("(")) {
            Node inner = expression(0);
            expect(")");
            return inner;
        }
        if (accept("[")) {
            return made(new Node.ListOf(listed("]")));
        }
        throw unexpected("a value, a name or a function");
    }

    private Node word() throws FeelSyntaxException {
        Token token = peek();
        switch (token.text()) {
            case "true":
            case "false":
                return made(new Node.Literal(Boolean.valueOf(next().text())));
            case "null":
                next();
                return made(new Node.Literal(null));
            case "if":
                return conditional();
            default:
                return functionOrName(token);
        }
    }

    private Node conditional() throws FeelSyntaxException {
        expect("if");
        Node condition = expression(0);
        expect("then");
        Node then = expression(0);
        expect("else");
        return made(new Node.If(condition, then, expression(0)));
    }

    private Node functionOrName(Token token) throws FeelSyntaxException {
        StringBuilder name = new StringBuilder();
        for (int words = 1; words <= Builtin.MAX_WORDS && peek(words - 1).kind() == Kind.NAME; words++) {
            name.append(words == 1 ? "" : " ").append(peek(words - 1).text());
            boolean known = words == 1 || Builtin.named(name.toString()) != null;
            if (known && peek(words).is("(")) {
                at += words + 1;
                return call(name.toString(), token);
            }
        }
        if (UNSUPPORTED.contains(token.text())) {
            throw new FeelSyntaxException(
                    token.position(),
                    "«" + token.text() + "» is not part of the language flows use.",
                    "See the list of functions in the flow language page.");
        }
        if (KEYWORDS.contains(token.text())) {
            throw unexpected("a value, a name or a function");
        }
        return made(new Node.Variable(next().text()));
    }

    private Node call(String name, Token token) throws FeelSyntaxException {
        List<Node> arguments = listed(")");
        return made(new CallBuilder(name, token.position()).build(arguments));
    }

    private List<Node> listed(String end) throws FeelSyntaxException {
        List<Node> items = new ArrayList<>();
        if (accept(end)) {
            return items;
        }
        do {
            items.add(expression(0));
        } while (accept(","));
        expect(end);
        return List.copyOf(items);
    }

    private <N extends Node> N made(N node) throws FeelSyntaxException {
        int depth = 0;
        for (Node child : node.children()) {
            depth = Math.max(depth, depths.getOrDefault(child, 0));
        }
        if (depth >= MAX_DEPTH) {
            throw tooDeep();
        }
        depths.put(node, depth + 1);
        return node;
    }

    private FeelSyntaxException tooDeep() {
        return new FeelSyntaxException(
                peek().position(),
                "This expression is too deep or too long.",
                "Split it: keep a part as an answer with a «Set answers» step, or use «in» instead of many «or».");
    }

    private FeelSyntaxException unexpected(String wanted) {
        Token token = peek();
        String found = token.kind() == Kind.END ? "the end" : "«" + shortened(token.text()) + "»";
        return new FeelSyntaxException(token.position(), "Here stands " + found + ".", "Expected " + wanted + ".");
    }

    private static String shortened(String text) {
        return text.length() <= 20 ? text : text.substring(0, 20) + "…";
    }

    private void expect(String text) throws FeelSyntaxException {
        if (!accept(text)) {
            throw unexpected("«" + text + "»");
        }
    }

    private boolean accept(String text) {
        if (!peek().is(text)) {
            return false;
        }
        at++;
        return true;
    }

    private Token peek() {
        return tokens.get(at);
    }

    private Token peek(int ahead) {
        return tokens.get(Math.min(at + ahead, tokens.size() - 1));
    }

    private Token next() {
        return tokens.get(at++);
    }

    static List<Node> join(Node first, List<Node> rest) {
        List<Node> all = new ArrayList<>(rest);
        all.add(0, first);
        return all;
    }
}
