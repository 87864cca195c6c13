package io.smartconvo.access;

import io.smartconvo.access.ApiKeys.ApiKey;
import io.smartconvo.access.ApiKeys.Fresh;
import io.smartconvo.audit.AuditAction;
import io.smartconvo.audit.AuditEvent;
import io.smartconvo.audit.AuditTrail;
import io.smartconvo.platform.Misfit;
import io.smartconvo.platform.StepUp;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The keys with which programs call the API for the caller's tenant. */
@RestController
@RequestMapping("/api/v1/api-keys")
@RolesAllowed({"OWNER", "ADMIN"})
class ApiKeysController {

    private static final int LONGEST_NAME = 100;

    private final ApiKeys keys;
    private final Scopes scopes;
    private final AuditTrail audit;
    private final Clock clock;

    ApiKeysController(ApiKeys keys, Scopes scopes, AuditTrail audit, Clock clock) {
        this.keys = keys;
        this.scopes = scopes;
        this.audit = audit;
        this.clock = clock;
    }

    record Wanted(
            @Nullable String name,
            @Nullable Set<String> scopes,
            @Nullable Instant expiresAt) {}

    /** @param key shown this once */
    record Made(
            UUID id,
            String name,
            Set<String> scopes,
            @Nullable Instant expiresAt,
            String key) {

        @Override
        public String toString() {
            return "Made[" + id + "]";
        }
    }

    @GetMapping
    List<ApiKey> all(@AuthenticationPrincipal Caller caller) {
        return keys.of(caller.forTenant());
    }

    @GetMapping("/scopes")
    Set<String> scopes() {
        return scopes.all();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @StepUp
    @Transactional
    Made make(@RequestBody Wanted wanted, @AuthenticationPrincipal Caller caller) {
        String name = name(wanted.name());
        Set<String> chosen = chosen(wanted.scopes());
        Instant expires = expires(wanted.expiresAt());
        Fresh fresh = keys.make(caller.forTenant(), caller.member(), name, chosen, expires);
        audit.record(AuditEvent.of(
                caller.forTenant(),
                caller.member(),
                AuditAction.API_KEY_MADE,
                fresh.id().toString()));
        return new Made(fresh.id(), name, chosen, expires, fresh.key());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @StepUp
    @Transactional
    void revoke(@PathVariable UUID id, @AuthenticationPrincipal Caller caller) {
        audit.record(AuditEvent.of(caller.forTenant(), caller.member(), AuditAction.API_KEY_REVOKED, id.toString()));
        if (!keys.revoke(caller.forTenant(), id)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private static String name(@Nullable String wanted) {
        String name = Objects.requireNonNullElse(wanted, "").strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw Misfit.refusal("name", "A name has 1 to 100 characters.");
        }
        return name;
    }

    private Set<String> chosen(@Nullable Set<String> wanted) {
        if (wanted == null || wanted.isEmpty() || !scopes.all().containsAll(wanted)) {
            throw Misfit.refusal("scopes", "Give at least one scope, of those there are.");
        }
        return wanted;
    }

    private @Nullable Instant expires(@Nullable Instant wanted) {
        if (wanted != null && !wanted.isAfter(clock.instant())) {
            throw Misfit.refusal("expiresAt", "Give a time to come, or none.");
        }
        return wanted;
    }
}
