package io.smartconvo.flow.form;

import io.smartconvo.flow.form.FormReading.Fault;

/** A component of a form cannot be read. */
final class FaultException extends Exception {

    private final transient Fault fault;

    FaultException(String message, String remedy) {
        super(message, null, false, false);
        this.fault = new Fault(message, remedy);
    }

    Fault fault() {
        return fault;
    }
}
