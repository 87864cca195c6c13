package io.smartconvo.dsar;

/** What somebody may ask for, and which message to the process a yes is. */
public enum RequestKind {
    /** A copy of everything, with what the law wants said about it (GDPR Art. 15; CCPA "know"). */
    ACCESS(Approval.COPY),
    /** A copy of what they gave, for other programs (GDPR Art. 20). */
    PORTABILITY(Approval.COPY),
    /** GDPR Art. 17; CCPA "delete". */
    ERASURE(Approval.ERASURE),
    /** GDPR Art. 16. */
    RECTIFICATION(Approval.CHANGE),
    /** Keep, but do not use (GDPR Art. 18). */
    RESTRICTION(Approval.CHANGE),
    /** GDPR Art. 21. */
    OBJECTION(Approval.CHANGE),
    /** All consents at once (GDPR Art. 7(3)). */
    CONSENT_WITHDRAWAL(Approval.CHANGE),
    /** No sale, no sharing (CCPA 1798.120). */
    OPT_OUT(Approval.CHANGE),
    /** DPA 2018 s. 164A; needs an answer and changes nothing. */
    COMPLAINT(Approval.CHANGE);

    /** The messages of the diagram. */
    enum Approval {
        COPY("copyApproved"),
        ERASURE("erasureApproved"),
        CHANGE("changeApproved");

        private final String message;

        Approval(String message) {
            this.message = message;
        }
    }

    private final Approval approval;

    RequestKind(Approval approval) {
        this.approval = approval;
    }

    String approvalMessage() {
        return approval.message;
    }
}
