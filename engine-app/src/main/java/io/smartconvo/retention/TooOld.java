package io.smartconvo.retention;

import io.smartconvo.conversation.AgedConversations;
import io.smartconvo.engine.AgedHistory;
import io.smartconvo.privacy.KeyVault;
import io.smartconvo.tenant.TenantId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/** Counts what is older than a moment: what a run would remove, or what one has left. */
@Component
class TooOld {

    private final AgedConversations conversations;
    private final AgedHistory history;
    private final KeyVault vault;

    TooOld(AgedConversations conversations, AgedHistory history, KeyVault vault) {
        this.conversations = conversations;
        this.history = history;
        this.vault = vault;
    }

    /**
     * What is older.
     *
     * @param open those of the conversations that are still open and would be ended
     * @param events what was said, in them and in general
     * @param history rows of the engine about processes that are over
     * @param days days whose keys there are
     */
    record Count(long conversations, long open, long events, long history, long days) {

        boolean any() {
            return conversations + events + history + days > 0;
        }
    }

    Count count(TenantId tenant, Instant before) {
        AgedConversations.Count aged = conversations.count(tenant, before);
        LocalDate kept = LocalDate.ofInstant(before, ZoneOffset.UTC);
        return new Count(
                aged.conversations(),
                aged.open(),
                aged.events(),
                history.count(tenant, before),
                vault.epochsBefore(tenant, kept));
    }
}
