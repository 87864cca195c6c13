package io.smartconvo.widget;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a frame was refused without effect. */
public enum ErrorCode {
    @JsonProperty("malformed")
    MALFORMED,
    @JsonProperty("tooLarge")
    TOO_LARGE,
    @JsonProperty("rateLimited")
    RATE_LIMITED,
    @JsonProperty("unknownSite")
    UNKNOWN_SITE,
    @JsonProperty("unknownFlow")
    UNKNOWN_FLOW,
    @JsonProperty("forbiddenOrigin")
    FORBIDDEN_ORIGIN,
    /** No hello yet. */
    @JsonProperty("notWelcome")
    NOT_WELCOME,
    /** The step is no longer open. */
    @JsonProperty("stale")
    STALE,
    @JsonProperty("ended")
    ENDED,
    @JsonProperty("busy")
    BUSY,
    /** Not in a try-out. */
    @JsonProperty("unavailable")
    UNAVAILABLE,
    @JsonProperty("internal")
    INTERNAL
}
