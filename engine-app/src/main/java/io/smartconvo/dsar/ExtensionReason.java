package io.smartconvo.dsar;

/** Why a request may take longer: GDPR Art. 12(3). */
enum ExtensionReason {
    COMPLEX,
    MANY
}
