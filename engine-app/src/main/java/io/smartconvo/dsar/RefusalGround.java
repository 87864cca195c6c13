package io.smartconvo.dsar;

/** Why a request may be refused: GDPR Art. 17(3), 12(5), 11(2). Closed, because anything else is no ground. */
public enum RefusalGround {
    EXPRESSION,
    LEGAL_OBLIGATION,
    PUBLIC_HEALTH,
    ARCHIVING,
    LEGAL_CLAIMS,
    MANIFESTLY_UNFOUNDED,
    EXCESSIVE,
    NOT_IDENTIFIED,
    NOT_COVERED
}
