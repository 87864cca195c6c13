package io.smartconvo.privacy.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How long rows stay. */
public enum Retention {
    @JsonProperty("run")
    RUN("while the conversation's process runs"),
    @JsonProperty("chat")
    CHAT("30 days, or fewer if the tenant says so; then its rows go, and the keys of its days are destroyed"),
    @JsonProperty("history")
    HISTORY("30 days from the start, or fewer if the tenant says so"),
    @JsonProperty("purpose")
    PURPOSE("the days its purpose declares, from when it was given; a sweep deletes it then"),
    @JsonProperty("proof")
    PROOF("as proof of a decision, while the tenant is served"),
    @JsonProperty("subject")
    SUBJECT("while anything of the subject is kept"),
    @JsonProperty("tenant")
    TENANT("while the tenant is served"),
    @JsonProperty("installation")
    INSTALLATION("while the installation exists"),
    @JsonProperty("expiry")
    EXPIRY("until it expires, a day at most; a sweep deletes it then"),
    @JsonProperty("link")
    LINK("until it is used, three days at most; a sweep deletes it then"),
    @JsonProperty("letter")
    LETTER("until the server it goes to has it, three days at most; a sweep deletes it then"),
    @JsonProperty("request")
    REQUEST("24 months after it was closed; a sweep deletes it then"),
    @JsonProperty("package")
    PACKAGE("until it is fetched, a week at most; then its key is destroyed"),
    @JsonProperty("hold")
    HOLD("until the date it names, or until it is lifted; a sweep deletes it then"),
    @JsonProperty("never")
    NEVER("nothing is ever written");

    private final String words;

    Retention(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
