package io.smartconvo.privacy;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Makes tomorrow's keys during today, on whichever node comes first. */
@Component
final class EpochKeysAhead {

    private final KeyVault keys;

    EpochKeysAhead(KeyVault keys) {
        this.keys = keys;
    }

    @Scheduled(cron = "0 7 * * * *", zone = "UTC")
    void makeTomorrowsKeys() {
        keys.prepareTomorrow();
    }
}
