package io.smartconvo.dsar;

/** What can happen to a request. */
enum Happening {
    RECEIVED,
    ACKNOWLEDGED,
    CODE_SENT,
    PROVEN,
    FOUND,
    APPROVED,
    SECOND_APPROVED,
    REFUSED,
    EXTENDED,
    PAUSED,
    RESUMED,
    WARNED,
    ESCALATED,
    OVERDUE,
    LEDGER_WRITTEN,
    FROZEN,
    ERASED,
    RECIPIENTS_TOLD,
    CERTIFIED,
    PACKAGE_MADE,
    PACKAGE_FETCHED,
    PACKAGE_DESTROYED,
    CHANGED,
    ANSWERED,
    WITHDRAWN,
    LAPSED
}
