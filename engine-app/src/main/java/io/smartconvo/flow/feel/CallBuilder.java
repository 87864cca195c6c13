package io.smartconvo.flow.feel;

import java.util.List;

/** Turns a name and its arguments into a call, or says why it cannot. */
record CallBuilder(String name, int position) {

    Node build(List<Node> arguments) throws FeelSyntaxException {
        if (name.equals("matches")) {
            return matches(arguments);
        }
        if (name.equals("not") && arguments.size() == 1) {
            return new Node.Call(Builtin.NOT, arguments);
        }
        Builtin function = Builtin.named(name);
        if (function == null) {
            throw failure(
                    "There is no function «" + name + "».", "See the list of functions in the flow language page.");
        }
        if (!function.takes(arguments.size())) {
            throw failure("The function «" + name + "» takes " + function.arity() + ".", "Correct its arguments.");
        }
        if (function.refusesLiteral(arguments)) {
            throw failure("«" + name + "» cannot read this text.", function.example());
        }
        return new Node.Call(function, arguments);
    }

    private Node matches(List<Node> arguments) throws FeelSyntaxException {
        if (arguments.size() != 2
                || !(arguments.get(1) instanceof Node.Literal literal)
                || !(literal.value() instanceof String pattern)) {
            throw failure(
                    "«matches» takes a text and a pattern in double quotes.",
                    "Write matches(code, \"[A-Z]{2}[0-9]+\").");
        }
        try {
            return new Node.Matches(arguments.get(0), BoundedPattern.parse(pattern));
        } catch (FeelSyntaxException e) {
            throw failure("The pattern is not understood: " + e.getMessage(), e.remedy());
        }
    }

    private FeelSyntaxException failure(String message, String remedy) {
        return new FeelSyntaxException(position, message, remedy);
    }
}
