package io.smartconvo.rehearsal;

import java.time.Duration;
import java.util.Map;

/** What the visitor does. */
public sealed interface VisitorLine extends Line {

    void act(ConversationDriver driver);

    /** Whether this cuts in on the bot, so that what the bot did before shows only afterwards. */
    default boolean interrupts() {
        return false;
    }

    record Types(int number, String text) implements VisitorLine {
        @Override
        public void act(ConversationDriver driver) {
            driver.type(text);
        }

        @Override
        public String asLine() {
            return "user> " + text.replace("\n", "\n  ");
        }
    }

    record Picks(int number, String option) implements VisitorLine {
        @Override
        public void act(ConversationDriver driver) {
            driver.pick(option);
        }

        @Override
        public String asLine() {
            return "pick> " + option;
        }
    }

    /** @param source the values as the file has them */
    record Fills(int number, Map<String, Object> values, String source) implements VisitorLine {
        public Fills {
            values = Map.copyOf(values);
        }

        @Override
        public void act(ConversationDriver driver) {
            driver.fill(values);
        }

        @Override
        public String asLine() {
            return "fill> " + source;
        }
    }

    record Decides(int number, String purpose, boolean granted) implements VisitorLine {
        @Override
        public void act(ConversationDriver driver) {
            driver.decide(purpose, granted);
        }

        @Override
        public String asLine() {
            return (granted ? "agree> " : "refuse> ") + purpose;
        }
    }

    /** @param text what can be read of the reply by then */
    record Stops(int number, String text) implements VisitorLine {
        @Override
        public void act(ConversationDriver driver) {
            driver.stop(text);
        }

        @Override
        public boolean interrupts() {
            return true;
        }

        @Override
        public String asLine() {
            return "stop> " + text.replace("\n", "\n  ");
        }
    }

    record Waits(int number, Duration time) implements VisitorLine {
        @Override
        public void act(ConversationDriver driver) {
            driver.pass(time);
        }

        @Override
        public String asLine() {
            return "clock> " + time;
        }
    }
}
