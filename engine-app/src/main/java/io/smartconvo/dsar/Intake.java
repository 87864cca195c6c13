package io.smartconvo.dsar;

import io.smartconvo.audit.AuditAction;
import io.smartconvo.audit.AuditEvent;
import io.smartconvo.audit.AuditTrail;
import io.smartconvo.engine.PlatformProcesses;
import io.smartconvo.privacy.SubjectId;
import io.smartconvo.privacy.TokenHash;
import io.smartconvo.tenant.TenantId;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes requests in, whatever way they come, and starts their process. The same is done for everybody, known or not. */
@Service
class Intake {

    /** Without letters and digits that look alike. */
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final Requests requests;
    private final Clockwork clockwork;
    private final PlatformProcesses processes;
    private final AuditTrail audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Intake(Requests requests, Clockwork clockwork, PlatformProcesses processes, AuditTrail audit, Clock clock) {
        this.requests = requests;
        this.clockwork = clockwork;
        this.processes = processes;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What somebody wants.
     *
     * @param person whom it is about, where that is known from the start
     * @param proven how, if it is
     * @param madeBy the member who takes it down; null if they ask themselves
     * @param agent the name of the authorized agent who asks for them; null if nobody does
     */
    record Wish(
            RequestKind kind,
            Regime regime,
            Channel channel,
            Locale locale,
            Contact contact,
            @Nullable SubjectId person,
            @Nullable Identity proven,
            @Nullable UUID madeBy,
            @Nullable String agent) {}

    /** @param token lets whoever has it see how far the request has come, and fetch what it brings */
    record Receipt(SubjectRequest request, String token) {

        @Override
        public String toString() {
            return "Receipt[" + request.id() + "]";
        }
    }

    @Transactional
    Receipt take(TenantId tenant, Wish wish) {
        String token = TokenHash.newToken();
        SubjectRequest request = begun(tenant, wish);
        requests.add(request, TokenHash.of(token));
        if (!wish.contact().isEmpty()) {
            requests.keep(request, Requests.Secret.CONTACT, wish.contact());
        }
        SubjectId person = wish.person();
        if (person != null) {
            requests.about(request, List.of(person));
        }
        requests.happened(request, Happening.RECEIVED, wish.madeBy());
        audit.record(new AuditEvent(
                tenant, wish.madeBy(), AuditAction.REQUEST_RECEIVED, null, request.id() + " " + wish.kind()));
        processes.start(tenant, Clockwork.PROCESS, request.id());
        clockwork.wind(request);
        return new Receipt(request, token);
    }

    private SubjectRequest begun(TenantId tenant, Wish wish) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        SubjectRequest request = new SubjectRequest(
                UUID.randomUUID(),
                tenant,
                reference(),
                wish.kind(),
                wish.regime(),
                wish.channel(),
                RequestState.RECEIVED,
                wish.locale(),
                wish.proven(),
                wish.proven() == null ? null : now,
                now,
                null,
                null,
                null,
                Duration.ZERO,
                null,
                wish.madeBy(),
                wish.agent(),
                null,
                null,
                null,
                null,
                null);
        return request.due(clockwork.due(request));
    }

    private String reference() {
        StringBuilder text = new StringBuilder("R-");
        for (int i = 0; i < 8; i++) {
            if (i == 4) {
                text.append('-');
            }
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }
}
