package io.smartconvo.dsar;

/** Why a copy may be kept of what is erased or too old. */
enum HoldGround {
    /** GDPR Art. 17(3)(b). */
    LEGAL_OBLIGATION,
    /** GDPR Art. 17(3)(e). */
    LEGAL_CLAIMS,
    /** The person asked for it to be kept and not used: GDPR Art. 18. */
    RESTRICTION
}
