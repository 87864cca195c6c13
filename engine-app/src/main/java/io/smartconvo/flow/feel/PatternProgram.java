package io.smartconvo.flow.feel;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** A non-deterministic automaton: each state consumes a character or jumps; sets of states are simulated at once. */
final class PatternProgram {

    static final int MAX_STATES = 1_000;

    private final List<State> states = new ArrayList<>();
    private int entry;

    /** Consumes a character if {@code accepts} is given, else jumps to both targets. */
    private static final class State {
        private final @Nullable IntPredicate accepts;
        private int first = -1;
        private int second = -1;

        State(@Nullable IntPredicate accepts) {
            this.accepts = accepts;
        }
    }

    int consume(IntPredicate accepts) throws FeelSyntaxException {
        return add(new State(accepts));
    }

    int jump() throws FeelSyntaxException {
        return add(new State(null));
    }

    private int add(State state) throws FeelSyntaxException {
        if (states.size() >= MAX_STATES) {
            throw new FeelSyntaxException(0, "it repeats too much.", "Use smaller repeat counts, at most {n,100}.");
        }
        states.add(state);
        return states.size() - 1;
    }

    void link(int from, int to) {
        State state = states.get(from);
        if (state.first < 0) {
            state.first = to;
        } else {
            state.second = to;
        }
    }

    void enterAt(int state) {
        this.entry = state;
    }

    BitSet start() {
        BitSet reached = new BitSet(states.size());
        reach(entry, reached);
        return reached;
    }

    BitSet after(BitSet current, int character) {
        BitSet reached = new BitSet(states.size());
        for (int i = current.nextSetBit(0); i >= 0; i = current.nextSetBit(i + 1)) {
            State state = states.get(i);
            if (state.accepts != null && state.accepts.test(character)) {
                reach(state.first, reached);
            }
        }
        return reached;
    }

    /** The last state is the end: it jumps nowhere. */
    boolean accepts(BitSet current) {
        return current.get(states.size() - 1);
    }

    private void reach(int from, BitSet reached) {
        Deque<Integer> open = new ArrayDeque<>();
        open.push(from);
        while (!open.isEmpty()) {
            int index = open.pop();
            if (index < 0 || reached.get(index)) {
                continue;
            }
            reached.set(index);
            State state = states.get(index);
            if (state.accepts == null) {
                open.push(state.second);
                open.push(state.first);
            }
        }
    }
}
