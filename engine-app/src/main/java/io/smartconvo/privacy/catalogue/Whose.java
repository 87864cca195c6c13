package io.smartconvo.privacy.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whom the rows of a table are about. */
public enum Whose {
    /** A visitor, as far as anybody knows: what outlives a single chat. */
    @JsonProperty("subject")
    SUBJECT,
    /** One chat of a visitor. */
    @JsonProperty("conversation")
    CONVERSATION,
    /** Somebody who signs in to run the product. */
    @JsonProperty("member")
    MEMBER,
    /** The tenant, a business. */
    @JsonProperty("tenant")
    TENANT,
    @JsonProperty("nobody")
    NOBODY;

    /** Whether a visitor's request for export or erasure reaches its rows. */
    public boolean isVisitor() {
        return this == SUBJECT || this == CONVERSATION;
    }
}
