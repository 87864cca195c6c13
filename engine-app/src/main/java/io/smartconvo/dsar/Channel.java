package io.smartconvo.dsar;

/** Where a request came in. */
enum Channel {
    WIDGET,
    PAGE,
    CONSOLE,
    /** Somebody authorized, by the Data Rights Protocol. */
    AGENT
}
