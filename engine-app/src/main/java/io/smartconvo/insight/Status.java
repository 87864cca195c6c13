package io.smartconvo.insight;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;

/** Whether a conversation goes on. */
enum Status {
    @JsonProperty("open")
    OPEN,
    @JsonProperty("ended")
    ENDED;

    /** As it stands in addresses. */
    static Optional<Status> read(String text) {
        return switch (text) {
            case "open" -> Optional.of(OPEN);
            case "ended" -> Optional.of(ENDED);
            default -> Optional.empty();
        };
    }

    static Status of(boolean ended) {
        return ended ? ENDED : OPEN;
    }
}
