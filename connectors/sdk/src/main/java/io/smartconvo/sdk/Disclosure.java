package io.smartconvo.sdk;

/**
 * That a step is about to send something to somebody, said before the first byte leaves. None of the words is part of it.
 *
 * @param to what kind of processor receives it
 * @param host name or number, as it stands in the address that is called
 * @param port of the same address
 * @param freeText whether it holds anything the visitor typed, masked as it is
 * @param masked how many personal values were masked in it
 * @param refusal the BPMN error to raise if it may not be sent
 */
public record Disclosure(Kind to, String host, int port, boolean freeText, int masked, String refusal) {

    /** What a processor does with what it gets. */
    public enum Kind {
        /** Answers with a model. */
        AI,
        /** Is a web service. */
        HTTP,
        /** Delivers mail. */
        EMAIL
    }
}
