package io.smartconvo.sdk;

/**
 * A step could not do its work and trying again will not help.
 *
 * <p>The message reaches logs and incidents: it must never contain anything a visitor typed or a remote side sent.
 * For the same reason there is no cause: put what an operator needs (a class name, a status) into the message.
 */
public class StepException extends Exception {

    private final String errorCode;

    /**
     * @param errorCode the BPMN error a boundary event can catch, one of {@link StepTemplate#errors()}
     * @param message for operators, free of personal data
     */
    public StepException(String errorCode, String message) {
        super(message, null, false, true);
        this.errorCode = errorCode;
    }

    public String errorCode() {
        return errorCode;
    }
}
