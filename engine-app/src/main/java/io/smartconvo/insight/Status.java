package io.smartconvo.insight;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a conversation goes on. In addresses in capitals or not. */
enum Status {
    @JsonProperty("open")
    OPEN,
    @JsonProperty("ended")
    ENDED;

    static Status of(boolean ended) {
        return ended ? ENDED : OPEN;
    }
}
