package io.smartconvo.rehearsal;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Holds one conversation with a running platform, as a visitor's widget would, with its clock and mail in hand. What a
 * visitor is to do throws {@link ImpossibleAct} where nothing can take it.
 */
public interface ConversationDriver extends AutoCloseable {

    /** Arranges the scene and opens the chat. */
    void open(Scene scene);

    /** Types a message that names no step. */
    void type(String text);

    /** Presses a quick reply of the newest open question that offers it. */
    void pick(String option);

    /** Submits the open form. */
    void fill(Map<String, Object> values);

    /** Decides on the open consent question for this purpose. */
    void decide(String purpose, boolean granted);

    /** Stops the reply that is being written, once this text can be read in it. */
    void stop(String text);

    /** Lets time pass, and everything that is due in it happen in order. */
    void pass(Duration time);

    /** The next event, or empty once nothing more will happen unless the visitor acts or time passes. */
    Optional<BotEvent> next();

    /** The next mail that was sent, by the same rule. */
    Optional<Mail> nextMail();

    @Override
    void close();
}
