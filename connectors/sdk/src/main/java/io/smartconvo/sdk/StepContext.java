package io.smartconvo.sdk;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What an {@link OutsideStep} may know of the conversation it works for. */
public interface StepContext {

    /** Opaque id of the tenant. */
    String tenant();

    /** Random for each conversation and telling nothing about it: what a provider may count abuse by. */
    String pseudonym();

    /** Opaque id of this piece of work, the same for every attempt. */
    String idempotencyKey();

    Locale locale();

    /** The conversation's answers: strings, numbers, booleans, dates and lists of these. */
    Map<String, Object> answers();

    /** The most recent utterances, oldest first, already masked. */
    List<Utterance> transcript();

    /** How long the step may take from now. */
    Duration timeLeft();

    /** True once the visitor pressed stop or the conversation ended; the step should return what it has. */
    boolean cancelled();

    /**
     * Shows the next piece of a streamed reply to the visitor. Not stored: the result is. Whatever may yet turn out to
     * be personal data is shown a little later.
     */
    void delta(String text);

    /** The streamed reply is whole, though the step may go on: what was held back of it can be shown. */
    default void replied() {}

    /** Tells what a model was asked and what that took, for whoever looks into the reply later. Never shown to visitors. */
    default void used(ModelUse use) {}

    /**
     * Asks leave to send; without it nothing may leave. Once for each call, each attempt and each further host.
     *
     * @throws StepException with {@link Disclosure#refusal()} if nobody is registered to receive it, or not for this tenant
     */
    Passage disclose(Disclosure disclosure) throws StepException;
}
