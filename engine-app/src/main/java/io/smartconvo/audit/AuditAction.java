package io.smartconvo.audit;

/** What can be written down; closed, and stable once written. */
public enum AuditAction {
    /** Somebody opened a conversation. */
    CONVERSATION_VIEWED,
    /** Somebody asked why something was said in a conversation; the object is the event's number. */
    EVENT_EXPLAINED,
    /** Somebody had a failed step of a platform process tried again; the object is the process's key. */
    INCIDENT_RETRIED,
    /** Somebody took this log away to check it elsewhere. */
    AUDIT_LOG_EXPORTED
}
