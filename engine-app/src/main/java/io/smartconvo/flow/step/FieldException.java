package io.smartconvo.flow.step;

/** The text of a field does not mean anything; the message continues «The field x …». */
final class FieldException extends Exception {

    private final String remedy;

    FieldException(String message, String remedy) {
        super(message, null, false, false);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
