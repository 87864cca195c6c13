package io.smartconvo.dsar;

/** How it was proven who asks. */
enum Identity {
    /** By the chat they were in. */
    SESSION,
    /** By a code sent to their address. */
    EMAIL_CODE,
    /** The officer has seen to it. */
    OFFICER,
    /** An authorized agent vouches for them. */
    AGENT
}
