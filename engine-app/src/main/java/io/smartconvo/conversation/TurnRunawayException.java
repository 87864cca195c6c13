package io.smartconvo.conversation;

/** A flow took more steps in one turn than any honest flow needs. */
class TurnRunawayException extends RuntimeException {

    TurnRunawayException(String stepId) {
        super("Too many steps in one turn, the last was " + stepId);
    }
}
