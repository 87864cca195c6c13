package io.smartconvo.rehearsal;

import java.util.Optional;

/** Plays a golden conversation and finds the first place where it goes another way. */
public final class Replay {

    private final GoldenConversation conversation;
    private final ConversationDriver driver;
    private final Observed observed;

    private Replay(GoldenConversation conversation, ConversationDriver driver) {
        this.conversation = conversation;
        this.driver = driver;
        this.observed = new Observed(driver);
    }

    /** The first difference, or empty if everything happened as the file says, and nothing else did. */
    public static Optional<Difference> of(GoldenConversation conversation, ConversationDriver driver) {
        return new Replay(conversation, driver).run();
    }

    private Optional<Difference> run() {
        driver.open(conversation.scene());
        for (Line line : conversation.lines()) {
            Optional<Difference> difference = attempt(line);
            if (difference.isPresent()) {
                return difference;
            }
        }
        return surprise(lastLine(), Difference.NOTHING).or(this::unmentionedMail);
    }

    private Optional<Difference> attempt(Line line) {
        try {
            return play(line);
        } catch (ImpossibleAct impossible) {
            return Optional.of(difference(line.number(), line.asLine(), "(" + impossible.problem() + ")"));
        }
    }

    private Optional<Difference> play(Line line) {
        if (line instanceof ExpectedLine expected) {
            return expected.mismatch(observed).map(actual -> difference(line.number(), line.asLine(), actual));
        }
        VisitorLine visitor = (VisitorLine) line;
        Optional<Difference> surprise =
                visitor.interrupts() ? Optional.empty() : surprise(line.number(), line.asLine());
        if (surprise.isEmpty()) {
            visitor.act(driver);
        }
        return surprise;
    }

    /** Something the file does not mention happened before this line. */
    private Optional<Difference> surprise(int number, String expected) {
        return observed.next().map(event -> difference(number, expected, event.asLine()));
    }

    private Optional<Difference> unmentionedMail() {
        return observed.nextMail().map(mail -> difference(lastLine(), Difference.NOTHING, mail.asLine()));
    }

    private Difference difference(int number, String expected, String actual) {
        return new Difference(conversation.name(), number, expected, actual);
    }

    private int lastLine() {
        return conversation.lines().get(conversation.lines().size() - 1).number();
    }
}
