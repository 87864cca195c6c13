package io.smartconvo.consent;

/** Why the law lets a tenant process data for a purpose (GDPR Article 6). */
public enum LegalBasis {
    CONSENT,
    CONTRACT,
    LEGAL_OBLIGATION,
    LEGITIMATE_INTEREST
}
