package io.smartconvo.tenant;

/** What a member does in a sandbox. Each use has one of its own, so that they do not disturb each other. */
public enum SandboxUse {
    /** Tries a flow, with the outside left alone. */
    SCRIPTED_TRY,
    /** Tries a flow with the outside as it is when the flow is published. */
    REAL_TRY,
    /** Replays a flow's tests, which script the outside. */
    TESTS;

    boolean isScripted() {
        return this != REAL_TRY;
    }
}
