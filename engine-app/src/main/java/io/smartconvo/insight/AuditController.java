package io.smartconvo.insight;

import io.smartconvo.access.Caller;
import io.smartconvo.access.MemberNames;
import io.smartconvo.audit.AuditAction;
import io.smartconvo.audit.AuditEvent;
import io.smartconvo.audit.AuditReader;
import io.smartconvo.audit.AuditReader.Consistency;
import io.smartconvo.audit.AuditReader.Entry;
import io.smartconvo.audit.AuditReader.Filter;
import io.smartconvo.audit.AuditReader.Inclusion;
import io.smartconvo.audit.AuditReader.Signed;
import io.smartconvo.audit.AuditReader.Stamp;
import io.smartconvo.audit.AuditTrail;
import io.smartconvo.audit.Verdict;
import io.smartconvo.audit.Verdict.Bent;
import io.smartconvo.audit.Verdict.Sound;
import io.smartconvo.platform.Scope;
import io.smartconvo.platform.StepUp;
import io.smartconvo.tenant.TenantId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The tenant's audit log: to read, to prove, and to take away and check elsewhere. */
@RestController
@RequestMapping("/api/v1/audit")
@RolesAllowed({"OWNER", "PRIVACY_OFFICER", "AUDITOR"})
class AuditController {

    private static final int USUAL_PAGE = 50;
    private static final int LARGEST_PAGE = 200;

    private final AuditReader reader;
    private final AuditTrail audit;
    private final MemberNames names;
    private final VerificationPace pace;
    private final TransactionTemplate transaction;

    AuditController(
            AuditReader reader,
            AuditTrail audit,
            MemberNames names,
            VerificationPace pace,
            PlatformTransactionManager transactions) {
        this.reader = reader;
        this.audit = audit;
        this.names = names;
        this.pace = pace;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What to list, as it stands in the address; anything may be missing. */
    record Wanted(
            @Nullable AuditAction action,
            @Nullable UUID actor,
            @Nullable UUID conversation,
            @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
            @Nullable Long before,
            @Nullable Integer limit) {

        private Filter filter() {
            return new Filter(action, actor, conversation, day(from), day(to == null ? null : to.plusDays(1)), before);
        }

        private int atMost() {
            return Math.max(1, Math.min(LARGEST_PAGE, Objects.requireNonNullElse(limit, USUAL_PAGE)));
        }

        private static @Nullable Instant day(@Nullable LocalDate day) {
            return day == null ? null : day.atStartOfDay(ZoneOffset.UTC).toInstant();
        }
    }

    /** @param next the number to ask before for the next page; null on the last one */
    record Page(List<Written> entries, @Nullable Long next) {}

    /**
     * An entry.
     *
     * @param actorName what they are called now; null if they are gone
     * @param subject the tag of whom it was about; the same for the same person until they are erased
     */
    record Written(
            long seq,
            Instant at,
            String action,
            @Nullable String actor,
            @Nullable String actorName,
            @Nullable String object,
            @Nullable String subject) {}

    /**
     * What reading the whole log came to.
     *
     * @param proven how many entries a signed checkpoint covers
     * @param fault what was found; null if nothing
     * @param from the first entry that cannot be trusted
     */
    record Verification(
            long entries,
            long proven,
            int checkpoints,
            Verdict.@Nullable Fault fault,
            @Nullable Long from,
            @Nullable Long to) {

        private static Verification of(Verdict verdict) {
            if (verdict instanceof Bent bent) {
                return new Verification(0, 0, 0, bent.fault(), bent.from(), bent.to());
            }
            Sound sound = (Sound) verdict;
            return new Verification(sound.entries(), sound.proven(), sound.checkpoints(), null, null, null);
        }
    }

    @GetMapping
    @Scope("audit:read")
    Page page(Wanted wanted, @AuthenticationPrincipal Caller caller) {
        List<Entry> found = reader.page(caller.forTenant(), wanted.filter(), wanted.atMost() + 1);
        List<Entry> page = found.subList(0, Math.min(wanted.atMost(), found.size()));
        Map<UUID, String> called = names.of(page.stream()
                .flatMap(entry -> Stream.ofNullable(entry.actor()))
                .map(UUID::fromString)
                .collect(Collectors.toSet()));
        return new Page(
                page.stream().map(entry -> written(entry, called)).toList(),
                found.size() > page.size() ? page.get(page.size() - 1).seq() : null);
    }

    private static Written written(Entry entry, Map<UUID, String> called) {
        String actor = entry.actor();
        return new Written(
                entry.seq(),
                entry.at(),
                entry.action(),
                actor,
                actor == null ? null : called.get(UUID.fromString(actor)),
                entry.object(),
                entry.subject());
    }

    @GetMapping("/entries/{seq}/proof")
    @Scope("audit:read")
    Inclusion prove(@PathVariable long seq, @AuthenticationPrincipal Caller caller) {
        return reader.prove(caller.forTenant(), seq)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/consistency")
    @Scope("audit:read")
    Consistency proveContinues(@RequestParam long earlier, @AuthenticationPrincipal Caller caller) {
        return reader.proveContinues(caller.forTenant(), earlier)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** To be fetched now and then, and kept where nobody of the installation can change it. */
    @GetMapping("/checkpoints")
    @Scope("audit:read")
    ResponseEntity<String> checkpoints(@AuthenticationPrincipal Caller caller) {
        return text(reader.checkpoints(caller.forTenant()).stream()
                .map(Signed::note)
                .collect(Collectors.joining("\n")));
    }

    @GetMapping("/key")
    @Scope("audit:read")
    ResponseEntity<String> key(@AuthenticationPrincipal Caller caller) {
        return text(String.join("\n", reader.keys(caller.forTenant())) + "\n");
    }

    private static ResponseEntity<String> text(String body) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(body);
    }

    /** What an outside authority said about checkpoints, as it came: for {@code openssl ts -verify}. */
    @GetMapping("/timestamps")
    @Scope("audit:read")
    List<Stamp> timeStamps(@AuthenticationPrincipal Caller caller) {
        return reader.timeStamps(caller.forTenant());
    }

    /** Reads the whole log, so not as often as somebody can click. */
    @PostMapping("/verifications")
    Verification verify(@AuthenticationPrincipal Caller caller) {
        TenantId tenant = caller.forTenant();
        return Verification.of(pace.paced(tenant, () -> reader.verify(tenant)));
    }

    /** An entry a line, with what the chain had come to; checked by {@code java -jar smartconvo.jar verify-audit}. */
    @GetMapping("/export")
    @StepUp
    void export(@AuthenticationPrincipal Caller caller, HttpServletResponse response) throws IOException {
        TenantId tenant = caller.forTenant();
        transaction.executeWithoutResult(status ->
                audit.record(new AuditEvent(tenant, caller.member(), AuditAction.AUDIT_LOG_EXPORTED, null, null)));
        response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit.jsonl\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        reader.export(tenant, response.getWriter());
    }
}
