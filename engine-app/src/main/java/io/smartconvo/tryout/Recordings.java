package io.smartconvo.tryout;

import io.smartconvo.conversation.SandboxWitnesses;
import io.smartconvo.platform.Problem;
import io.smartconvo.platform.Refusal;
import io.smartconvo.tenant.TenantId;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The recordings of try-outs, one by sandbox. */
@Component
class Recordings {

    private static final Problem NOTHING = new Problem(
            "nothing-recorded",
            HttpStatus.CONFLICT,
            "There is no whole recording: begin the chat, or try the flow again from the start.");

    private final SandboxWitnesses witnesses;
    private final Clock clock;

    Recordings(SandboxWitnesses witnesses, Clock clock) {
        this.witnesses = witnesses;
        this.clock = clock;
    }

    void begin(TenantId sandbox, String flow) {
        witnesses.watch(sandbox, new Recording(flow, clock));
    }

    void end(TenantId sandbox) {
        witnesses.leave(sandbox);
    }

    Optional<Recording> of(TenantId sandbox) {
        return witnesses.of(sandbox).filter(Recording.class::isInstance).map(Recording.class::cast);
    }

    String text(TenantId sandbox, Locale locale) {
        return of(sandbox).flatMap(recording -> recording.text(locale)).orElseThrow(() -> new Refusal(NOTHING));
    }
}
