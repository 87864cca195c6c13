package io.smartconvo.retention;

import io.smartconvo.privacy.KeyVault;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What was sealed on a day that is over becomes unreadable in every copy, backups included. */
@Component
class DestroyKeys extends PurgeTask {

    private final RetentionRuns runs;
    private final KeyVault vault;

    DestroyKeys(RetentionRuns runs, KeyVault vault) {
        super("forget", runs);
        this.runs = runs;
        this.vault = vault;
    }

    @Override
    void perform(RetentionRun run) {
        runs.count(run, Map.of("keys of days", (long) vault.destroyEpochsBefore(run.tenant(), run.firstDayKept())));
    }
}
