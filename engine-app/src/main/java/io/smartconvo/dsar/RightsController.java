package io.smartconvo.dsar;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.smartconvo.audit.AuditAction;
import io.smartconvo.audit.AuditEvent;
import io.smartconvo.audit.AuditTrail;
import io.smartconvo.dsar.LegalGrounds.Ground;
import io.smartconvo.engine.PlatformProcesses;
import io.smartconvo.mail.Letterbox;
import io.smartconvo.platform.ClientAddress;
import io.smartconvo.platform.Misfit;
import io.smartconvo.platform.Pace;
import io.smartconvo.platform.Problem;
import io.smartconvo.platform.Refusal;
import io.smartconvo.privacy.TokenHash;
import io.smartconvo.tenant.Controller;
import io.smartconvo.tenant.Controllers;
import io.smartconvo.tenant.Sandboxes;
import io.smartconvo.tenant.Site;
import io.smartconvo.tenant.TenantDirectory;
import io.smartconvo.tenant.TenantId;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * For people themselves: asking, proving who they are, seeing how it stands, fetching what it brings. Whoever asks gets the
 * same answer after the same work, known or not.
 */
@RestController
@RequestMapping("/rights/v1")
@PermitAll
class RightsController {

    private static final String BEARER = "Bearer ";
    private static final Problem NOT_READY =
            new Problem("package-not-ready", HttpStatus.CONFLICT, "The copy is not ready yet: try again in a moment.");

    private final TenantDirectory tenants;
    private final Sandboxes sandboxes;
    private final Controllers controllers;
    private final Intake intake;
    private final Requests requests;
    private final Proofs proofs;
    private final Officer officer;
    private final LegalGrounds grounds;
    private final Packages packages;
    private final PlatformProcesses processes;
    private final Letterbox letterbox;
    private final AuditTrail audit;
    private final Pace<String> paces;

    RightsController(
            TenantDirectory tenants,
            Sandboxes sandboxes,
            Controllers controllers,
            Intake intake,
            Requests requests,
            Proofs proofs,
            Officer officer,
            LegalGrounds grounds,
            Packages packages,
            PlatformProcesses processes,
            Letterbox letterbox,
            DsarProperties settings,
            AuditTrail audit) {
        this.tenants = tenants;
        this.sandboxes = sandboxes;
        this.controllers = controllers;
        this.intake = intake;
        this.requests = requests;
        this.proofs = proofs;
        this.officer = officer;
        this.grounds = grounds;
        this.packages = packages;
        this.processes = processes;
        this.letterbox = letterbox;
        this.audit = audit;
        this.paces = Pace.of(settings.asksPerHour(), Duration.ofHours(1));
    }

    record Wanted(
            @Nullable String site,
            @Nullable RequestKind kind,
            @Nullable Regime regime,
            @Nullable String email,
            @Nullable String locale) {

        @Override
        public String toString() {
            return "Wanted[" + kind + "]";
        }
    }

    /**
     * The same for everybody.
     *
     * @param token lets whoever has it see how it stands
     * @param codeSent whether this installation can send letters at all
     */
    record Taken(UUID id, String token, boolean codeSent) {

        @Override
        public String toString() {
            return "Taken[" + id + "]";
        }
    }

    record Code(@Nullable String code) {

        @Override
        public String toString() {
            return "Code[hidden]";
        }
    }

    record Business(@Nullable String name, @Nullable String contact) {}

    record Happened(Instant at, Happening what) {}

    record Waiting(Instant expiresAt, String sha256) {}

    /**
     * How a request stands, for whoever made it.
     *
     * @param agent who asks on their behalf; null if they ask themselves
     * @param leftOut on what grounds some of it was not carried out
     * @param parcel what waits to be fetched
     * @param certificate a JWS
     */
    record View(
            String reference,
            RequestKind kind,
            Regime regime,
            RequestState state,
            Instant receivedAt,
            @Nullable Instant dueAt,
            Business business,
            @Nullable String agent,
            @Nullable Ground refusal,
            List<Ground> leftOut,
            @JsonProperty("package") @Nullable Waiting parcel,
            @Nullable String certificate,
            List<Happened> history) {}

    record Named(@Nullable String business, @Nullable String contact) {}

    @GetMapping("/sites/{site}")
    Named site(@PathVariable String site, HttpServletRequest http) {
        slowDown(http);
        TenantId tenant = known(site).tenant();
        return new Named(name(tenant), controllers.of(tenant).contactEmail());
    }

    @PostMapping("/requests")
    @Transactional
    @ResponseStatus(HttpStatus.ACCEPTED)
    public Taken take(@RequestBody Wanted wanted, HttpServletRequest http) {
        slowDown(http);
        RequestKind kind = wanted.kind();
        Regime regime = wanted.regime();
        String email = wanted.email();
        Site site = known(Objects.requireNonNullElse(wanted.site(), ""));
        if (kind == null || regime == null) {
            throw Misfit.refusal(kind == null ? "kind" : "regime", "Choose one.");
        }
        if (email == null || !letterbox.canReach(email.strip())) {
            throw Misfit.refusal("email", "This is no e-mail address.");
        }
        Intake.Receipt receipt = intake.take(
                site.tenant(),
                new Intake.Wish(
                        kind,
                        regime,
                        Channel.PAGE,
                        Locale.forLanguageTag(Objects.requireNonNullElse(wanted.locale(), "en")),
                        new Contact(email.strip(), null),
                        null,
                        null,
                        null,
                        null));
        return new Taken(receipt.request().id(), receipt.token(), letterbox.isServed());
    }

    @PostMapping("/requests/{id}/proof")
    @Transactional(noRollbackFor = Refusal.class)
    public View prove(
            @PathVariable UUID id,
            @RequestHeader(HttpHeaders.AUTHORIZATION) String token,
            @RequestBody Code code,
            HttpServletRequest http) {
        slowDown(http);
        SubjectRequest request = officer.locked(mine(id, token).tenant(), id);
        if (request.identity() == null) {
            proofs.prove(request, Objects.requireNonNullElse(code.code(), ""));
        }
        return view(requests.find(request.tenant(), id).orElseThrow());
    }

    @GetMapping("/requests/{id}")
    View see(@PathVariable UUID id, @RequestHeader(HttpHeaders.AUTHORIZATION) String token) {
        return view(mine(id, token));
    }

    /** Once. Written down, and committed, before a byte of it leaves. */
    @PostMapping("/requests/{id}/package")
    @Transactional
    public ResponseEntity<byte[]> fetch(@PathVariable UUID id, @RequestHeader(HttpHeaders.AUTHORIZATION) String token) {
        SubjectRequest request = officer.locked(mine(id, token).tenant(), id);
        byte[] zip = packages.open(id).orElseThrow(() -> new Refusal(Packages.GONE));
        if (!packages.fetched(id)) {
            throw new Refusal(Packages.GONE);
        }
        if (!processes.tell(request.tenant(), Clockwork.PROCESS, id, "fetched")) {
            throw new Refusal(NOT_READY);
        }
        requests.people(request)
                .forEach(person -> audit.record(new AuditEvent(
                        request.tenant(), null, AuditAction.DATA_FETCHED, person.value(), id.toString())));
        requests.happened(request, Happening.PACKAGE_FETCHED, null);
        return SubjectRequestsController.download(request, zip);
    }

    @DeleteMapping("/requests/{id}")
    @Transactional
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void takeBack(@PathVariable UUID id, @RequestHeader(HttpHeaders.AUTHORIZATION) String token) {
        officer.takeBack(mine(id, token));
    }

    private View view(SubjectRequest request) {
        RefusalGround refusal = request.refusal();
        Controller controller = controllers.of(request.tenant());
        return new View(
                request.reference(),
                request.kind(),
                request.regime(),
                request.state(),
                request.receivedAt(),
                request.dueAt(),
                new Business(name(request.tenant()), controller.contactEmail()),
                request.agent(),
                refusal == null ? null : grounds.named(request, refusal),
                request.state() == RequestState.ANSWERED
                        ? requests.leftOutOn(request).stream()
                                .map(ground -> grounds.named(request, ground))
                                .toList()
                        : List.of(),
                packages.of(request.id())
                        .filter(made -> made.fetchedAt() == null && made.destroyedAt() == null)
                        .filter(made -> request.state() == RequestState.ANSWERED)
                        .map(made -> new Waiting(made.expiresAt(), made.sha256()))
                        .orElse(null),
                request.certificate(),
                requests.history(request).stream()
                        .map(event -> new Happened(event.at(), event.what()))
                        .toList());
    }

    private String name(TenantId tenant) {
        String said = controllers.of(tenant).name();
        return said == null ? tenants.name(tenant) : said;
    }

    private Site known(String key) {
        return tenants.site(key)
                .filter(site -> sandboxes.find(site.tenant()).isEmpty())
                .orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
    }

    private SubjectRequest mine(UUID id, String authorization) {
        String token = authorization.startsWith(BEARER) ? authorization.substring(BEARER.length()) : "";
        return requests.byToken(id, TokenHash.of(token)).orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
    }

    private void slowDown(HttpServletRequest http) {
        paces.require(ClientAddress.of(http).rateKey());
    }
}
