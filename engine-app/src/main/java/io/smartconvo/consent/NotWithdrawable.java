package io.smartconvo.consent;

import io.smartconvo.privacy.Purpose;

/** The purpose does not rest on consent, so there is none to take back; the law gives other rights against it. */
public final class NotWithdrawable extends RuntimeException {

    private final Purpose purpose;
    private final LegalBasis basis;

    NotWithdrawable(Purpose purpose, LegalBasis basis) {
        super("Purpose " + purpose + " rests on " + basis);
        this.purpose = purpose;
        this.basis = basis;
    }

    public Purpose purpose() {
        return purpose;
    }

    public LegalBasis basis() {
        return basis;
    }
}
