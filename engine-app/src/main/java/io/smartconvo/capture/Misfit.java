package io.smartconvo.capture;

/** Why an answer does not fit. */
public enum Misfit {
    EMPTY,
    TOO_SHORT,
    TOO_LONG,
    NOT_AN_EMAIL,
    NOT_A_PHONE_NUMBER,
    NOT_A_NUMBER,
    TOO_SMALL,
    TOO_LARGE,
    NOT_A_DATE,
    TOO_EARLY,
    TOO_LATE,
    WRONG_FORM,
    NOT_AN_OPTION
}
