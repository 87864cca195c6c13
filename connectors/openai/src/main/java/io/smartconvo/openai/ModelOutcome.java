package io.smartconvo.openai;

/** How a call to the model ended, errors of the transport apart. */
record ModelOutcome(Kind kind, String text) {

    enum Kind {
        /** The model said what it had to say, or as much as it was allowed to. */
        SAID,
        /** The visitor stopped it; the text is what there was until then. */
        STOPPED,
        /** The model or its provider's filter declined. */
        REFUSED,
        /** The server ended without saying why. */
        BROKEN
    }

    static ModelOutcome finished(String text, String reason, boolean refused) {
        if (refused || reason.equals("content_filter")) {
            return new ModelOutcome(Kind.REFUSED, "");
        }
        return text.isBlank() ? broken() : new ModelOutcome(Kind.SAID, text);
    }

    static ModelOutcome stopped(String text) {
        return new ModelOutcome(Kind.STOPPED, text);
    }

    static ModelOutcome broken() {
        return new ModelOutcome(Kind.BROKEN, "");
    }

    @Override
    public String toString() {
        return "ModelOutcome[" + kind + "]";
    }
}
