package io.smartconvo.audit;

/**
 * What can be written down; closed, and stable once written. After each: what the object is, where that is not nothing.
 */
public enum AuditAction {
    /** Somebody opened a conversation. */
    CONVERSATION_VIEWED,
    /** Somebody asked why something was said in a conversation: the event's number. */
    EVENT_EXPLAINED,
    /** Somebody had a failed step of a platform process tried again: the process's key. */
    INCIDENT_RETRIED,

    /** A flow's version went live: {@code key@version}. */
    FLOW_PUBLISHED,
    /** An earlier version went live again: {@code key@version}, as which. */
    FLOW_RESTORED,
    /** A flow starts no new conversations: its key. */
    FLOW_ARCHIVED,
    /** A flow starts conversations again: its key. */
    FLOW_UNARCHIVED,
    /** A file became a draft: the draft's id. */
    FLOW_IMPORTED,
    /** What is asked of a flow before it is published was changed: {@code free}, {@code tested} or {@code covered}. */
    PUBLISHING_RULE_CHANGED,
    /** Running conversations are moved: {@code key@from}, to which version. */
    MIGRATION_STARTED,

    /** A site was added: its id. */
    SITE_CREATED,
    /** A site was changed: its id. */
    SITE_CHANGED,
    /** How children are protected was changed: to what. */
    AUDIENCE_CHANGED,

    /** A purpose is told to visitors in new words: {@code purpose@notice}. */
    NOTICE_PUBLISHED,
    /** A purpose was changed in what visitors are not told: {@code purpose@notice}. */
    PURPOSE_CHANGED,
    /** A purpose was taken up again: its id. */
    PURPOSE_SWITCHED_ON,
    /** A purpose was ended: its id. */
    PURPOSE_SWITCHED_OFF,
    /** Somebody may receive what visitors say, or under other terms: the entry's key. */
    PROCESSOR_DECLARED,
    /** Somebody may receive nothing any more: the entry's key. */
    PROCESSOR_ENDED,
    /** The tenant's model was called to see whether it answers. */
    MODEL_TRIED,

    /** Somebody was asked to join: the member's id and roles. */
    MEMBER_INVITED,
    /** Somebody who was asked came. */
    MEMBER_JOINED,
    /** A member may do something else: the member's id and roles. */
    MEMBER_ROLES_CHANGED,
    /** A member may do nothing any more: the member's id and roles. */
    MEMBER_DEACTIVATED,
    /** A member may do again what they could: the member's id and roles. */
    MEMBER_REACTIVATED,
    /** A new link for who was asked and did not come yet: the member's id. */
    INVITATION_RENEWED,
    /** A link that replaces a member's password: the member's id. */
    PASSWORD_LINK_MADE,
    /** A member followed such a link. */
    PASSWORD_RESET,
    /** A member chose another password. */
    PASSWORD_CHANGED,
    /** A member set up a second factor. */
    SECOND_FACTOR_SET_UP,
    /** A member's second factor was taken off: the member's id. */
    SECOND_FACTOR_REMOVED,
    /** A member added a passkey. */
    PASSKEY_ADDED,
    /** A member removed a passkey. */
    PASSKEY_REMOVED,
    /** A member can come in by single sign-on. */
    IDENTITY_CONNECTED,
    /** A member can no longer come in by single sign-on. */
    IDENTITY_DISCONNECTED,
    /** A member had new recovery codes made. */
    RECOVERY_CODES_RENEWED,
    /** A key for programs was made: its id. */
    API_KEY_MADE,
    /** A key opens nothing any more: its id. */
    API_KEY_REVOKED,

    /** A member signed in. */
    SIGNED_IN,
    /** Somebody who gave a member's name could not show that it is theirs. */
    SIGN_IN_FAILED,
    /** A member came over from another of their tenants. */
    TENANT_ENTERED,
    /** A member showed once more that it is still them. */
    STEPPED_UP,
    /** A member signed out. */
    SIGNED_OUT,
    /** A member ended one of their other sessions. */
    SESSION_ENDED,
    /** A member ended all of their other sessions. */
    SIGNED_OUT_EVERYWHERE,

    /** What hung on a consent that was taken back is erased: the purpose. */
    WITHDRAWAL_CARRIED_OUT,
    /** Somebody took this log away to check it elsewhere. */
    AUDIT_LOG_EXPORTED,
    /** What is too old is looked for and deleted before its hour: the run's id. */
    PURGE_STARTED,
    /** What was too old is gone: the run's id, the SHA-256 of its certificate. */
    PURGE_CERTIFIED,
    /** Conversations stay for another time: how many days. */
    RETENTION_CHANGED,

    /** Somebody asks for their data, for erasure or the like, or a member took it down: the request's id, what for. */
    REQUEST_RECEIVED,
    /** It is proven who asks: the request's id, how. */
    REQUEST_PROVEN,
    /** A member says yes, the first or the second: the request's id. */
    REQUEST_APPROVED,
    /** A member says no: the request's id, the ground. */
    REQUEST_REFUSED,
    /** One conversation is left out of a request: the request's id, the ground. */
    REQUEST_LEFT_OUT,
    /** A conversation that was left out of a request is taken in again: the request's id. */
    REQUEST_TAKEN_IN,
    /** A request gets more time: its id, why. */
    REQUEST_EXTENDED,
    /** The clock of a request stands still: its id. */
    REQUEST_PAUSED,
    /** The clock of a request goes on: its id. */
    REQUEST_RESUMED,
    /** A member told a recipient of it: the request's id. */
    REQUEST_RECIPIENT_TOLD,
    /** The person took their request back: its id. */
    REQUEST_WITHDRAWN,
    /** The person has their answer: the request's id, which. */
    REQUEST_ANSWERED,
    /** The time the law gave is over: the request's id. */
    REQUEST_OVERDUE,
    /** A copy of what is held of somebody was made for them: the request's id. */
    DATA_EXPORTED,
    /** They fetched it: the request's id. */
    DATA_FETCHED,
    /** A member took a copy of what is held of somebody: the request's id. */
    DATA_TAKEN,
    /** What is held of somebody was changed because they asked: the request's id. */
    DATA_CHANGED,
    /** Somebody was erased: the request's id. */
    SUBJECT_ERASED,
    /** Nothing of who was erased is left: the request's id, the SHA-256 of the certificate. */
    ERASURE_CERTIFIED,
    /** A backup had brought erased people back, and they were erased again: how many. */
    ERASURE_REPEATED,
    /** A copy was set apart for the law or for legal claims: the hold's id. */
    HOLD_PLACED,
    /** Such a copy was destroyed before its date: the hold's id. */
    HOLD_LIFTED,
    /** Such a copy was destroyed on its date: the hold's id. */
    HOLD_ENDED,
    /** Who answers for the tenant's data, or how they are reached, was changed. */
    CONTROLLER_CHANGED,
    /** The tenant's own server is told what happens: the name of its host. */
    WEBHOOK_SET,
    /** The tenant's own server is told nothing any more. */
    WEBHOOK_REMOVED,
    /** The tenant's own server was sent something to see whether it arrives. */
    WEBHOOK_TRIED,
    /** What the tenant is called by agents who ask for people: that name. */
    AGENTS_BUSINESS_SET,
    /** An agent may ask for people, or is described otherwise: its id, and whether its proof of who they are is enough. */
    AGENT_SAVED,
    /** An agent may ask for nobody any more: its id. */
    AGENT_REMOVED,
    /** An agent has shown that it is the one that is known, and may ask: its id. */
    AGENT_TOKEN_ISSUED,
    /** Whether the newest checkpoint is mailed once a day: {@code on} or {@code off}. */
    DIGEST_CHANGED
}
