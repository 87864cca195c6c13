package io.smartconvo.usage;

/** What is counted, each by itself: no number belongs to two of them. */
public enum Dimension {
    /** Times the widget was opened, first or again; the value is {@code all}. */
    OPENED,
    /** Conversations begun; the value is {@code all}. */
    CONVERSATION,
    /** Conversations by browser family and major version. */
    BROWSER,
    /** Conversations by operating system. */
    SYSTEM,
    /** Conversations by language of the widget. */
    LANGUAGE,
    /** Conversations by country: {@code unknown}, for addresses are cut before anybody could look them up. */
    COUNTRY,
    /** Errors the widget reported, by kind. */
    ERROR,
    /** Errors the widget reported, by browser family and major version. */
    ERROR_BROWSER,
    /** Errors the widget reported, by its version. */
    ERROR_WIDGET,
    /** How long the widget took to open. */
    LOAD_TIME
}
