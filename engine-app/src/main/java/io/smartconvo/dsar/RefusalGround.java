package io.smartconvo.dsar;

/**
 * Why a request may be refused. Closed, because anything else is no ground; which of them counts for what, and in which law it
 * stands, are rows of {@code refusal_ground}.
 */
public enum RefusalGround {
    EXPRESSION,
    LEGAL_OBLIGATION,
    PUBLIC_HEALTH,
    ARCHIVING,
    LEGAL_CLAIMS,
    /** What the person asked for cannot be provided without it. */
    SERVICE_ASKED_FOR,
    /** Of whoever processes it, stronger than those of the person. */
    COMPELLING_GROUNDS,
    RIGHTS_OF_OTHERS,
    /** It is right as it is. */
    ACCURATE,
    MANIFESTLY_UNFOUNDED,
    EXCESSIVE,
    NOT_IDENTIFIED,
    NOT_COVERED
}
