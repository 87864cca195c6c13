package io.smartconvo.usage;

/** What is counted of an element of a flow version. */
public enum FlowMeasure {
    /** Times a conversation came to it. */
    ENTERED,
    /** Times a conversation went on from it. */
    LEFT,
    /** Times a conversation ended while it waited there: the visitor closed it or stayed silent. */
    DROPPED,
    /** Times somebody or something was waited for there; the detail is how long, as a power of two of seconds. */
    WAITED,
    /** Replies of a model; the detail is the model. */
    REPLIES,
    /** Tokens of these replies and what was sent for them; the detail is the model. */
    TOKENS,
    /** Those of them that the model wrote; the detail is the model. */
    TOKENS_WRITTEN
}
