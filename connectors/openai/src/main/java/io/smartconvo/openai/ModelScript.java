package io.smartconvo.openai;

/** What a scripted model does at each call. Called from several threads. */
public interface ModelScript {

    /** The next reply. */
    Line next();

    /** A JSON document with the answers that the newest reply goes with. */
    String answers();

    /** Waits until nobody needs the end of a reply any more. */
    void awaitEnd() throws InterruptedException;

    /** One reply. */
    sealed interface Line {

        record Says(String text) implements Line {}

        /** Begins with a text and does not come to an end. */
        record Begins(String text) implements Line {}

        record Refuses() implements Line {}

        /** Cannot be had, and there is no use in trying again. */
        record Fails() implements Line {}
    }
}
