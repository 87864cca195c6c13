package io.smartconvo.sdk;

/**
 * What a field's text means. The validator checks the text against it at publish time; the record component that
 * receives the bound value has the Java type named here.
 */
public enum FieldType {
    /** One line, taken literally ({@code String}). */
    STRING,
    /** Several lines, taken literally ({@code String}). */
    TEXT,
    /** Text for the visitor: markdown subset with {@code {{ FEEL }}} placeholders ({@code String}). */
    TEMPLATE,
    /** An address with {@code {{ FEEL }}} placeholders, inserted percent-encoded ({@code String}). */
    URL,
    /** A JSON document with {@code {{ FEEL }}} placeholders, each inserted as one JSON value ({@code String}). */
    JSON,
    /** {@code true} or {@code false} ({@code boolean}). */
    BOOLEAN,
    /** A whole number ({@code Integer}, null when absent). */
    INTEGER,
    /** ISO 8601 duration such as {@code PT30M} ({@code java.time.Duration}, null when absent). */
    DURATION,
    /** One of the declared choices ({@code String}). */
    CHOICE,
    /** A FEEL expression ({@code String}). */
    FEEL,
    /** The name of an answer, a FEEL name without spaces ({@code String}). */
    ANSWER,
    /** One {@code id = Label} per line, labels are templates ({@code String}). */
    OPTIONS,
    /** One {@code name = FEEL expression} per line ({@code String}). */
    ASSIGNMENTS,
    /** Answers to read out of a text, one {@code name: type = description} per line ({@code String}). */
    READINGS,
    /** The file name of a form shipped with the flow ({@code String}). */
    FORM,
    /** The id of a consent purpose of the tenant ({@code String}). */
    PURPOSE
}
