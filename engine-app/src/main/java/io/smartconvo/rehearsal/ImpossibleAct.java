package io.smartconvo.rehearsal;

/** What a visitor is to do cannot be done where the conversation stands. */
public final class ImpossibleAct extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param problem a sentence for whoever wrote the conversation */
    public ImpossibleAct(String problem) {
        super(problem, null, false, false);
    }

    String problem() {
        return String.valueOf(getMessage());
    }
}
