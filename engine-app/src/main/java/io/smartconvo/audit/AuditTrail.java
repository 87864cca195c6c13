package io.smartconvo.audit;

/**
 * Where it is written down that somebody looked or acted.
 *
 * <p>Record first, then read or act, all in one transaction: what could not be written down does not happen, and no byte
 * of the answer leaves before the entry is committed.
 */
public interface AuditTrail {

    /** Adds an entry, with the time of now, to the caller's transaction. */
    void record(AuditEvent event);
}
