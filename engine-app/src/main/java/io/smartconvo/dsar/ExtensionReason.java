package io.smartconvo.dsar;

/** Why a request may take longer: GDPR Art. 12(3). */
public enum ExtensionReason {
    COMPLEX,
    MANY
}
