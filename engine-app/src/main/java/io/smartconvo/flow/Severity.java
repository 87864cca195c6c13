package io.smartconvo.flow;

/** How bad a problem is. */
public enum Severity {
    /** The flow cannot be published. */
    ERROR,
    /** The flow can be published; its author should look again. */
    WARNING
}
