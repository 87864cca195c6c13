package io.smartconvo.dsar;

import io.smartconvo.access.Caller;
import io.smartconvo.audit.AuditAction;
import io.smartconvo.audit.AuditEvent;
import io.smartconvo.audit.AuditTrail;
import io.smartconvo.dsar.RequestViews.Detail;
import io.smartconvo.dsar.RequestViews.Summary;
import io.smartconvo.mail.Letterbox;
import io.smartconvo.platform.Misfit;
import io.smartconvo.platform.Problem;
import io.smartconvo.platform.Refusal;
import io.smartconvo.platform.Scope;
import io.smartconvo.platform.StepUp;
import io.smartconvo.privacy.SubjectId;
import io.smartconvo.tenant.TenantId;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What people asked for about their data, and what is decided about it. */
@RestController
@RequestMapping("/api/v1/subject-requests")
@RolesAllowed({"OWNER", "PRIVACY_OFFICER"})
class SubjectRequestsController {

    private static final int LONGEST_PAGE = 100;

    private final Requests requests;
    private final RequestViews views;
    private final Intake intake;
    private final Officer officer;
    private final Packages packages;
    private final Recipients recipients;
    private final Letterbox letterbox;
    private final AuditTrail audit;

    SubjectRequestsController(
            Requests requests,
            RequestViews views,
            Intake intake,
            Officer officer,
            Packages packages,
            Recipients recipients,
            Letterbox letterbox,
            AuditTrail audit) {
        this.requests = requests;
        this.views = views;
        this.intake = intake;
        this.officer = officer;
        this.packages = packages;
        this.recipients = recipients;
        this.letterbox = letterbox;
        this.audit = audit;
    }

    /** @param next hand it back as {@code before} for the page after this one; null on the last */
    record Page(List<Summary> requests, @Nullable UUID next) {}

    /** @param locale in which the person is written to */
    record Wanted(
            @Nullable RequestKind kind,
            @Nullable Regime regime,
            @Nullable String email,
            @Nullable String phone,
            @Nullable UUID conversation,
            @Nullable String locale) {

        @Override
        public String toString() {
            return "Wanted[" + kind + "]";
        }
    }

    /** @param corrections what to put right, for a rectification */
    record Approval(@Nullable List<Corrected.Correction> corrections) {}

    record Denial(@Nullable RefusalGround ground, @Nullable String explanation) {

        @Override
        public String toString() {
            return "Denial[" + ground + "]";
        }
    }

    record LeftOut(@Nullable RefusalGround ground) {}

    record Extension(@Nullable ExtensionReason reason) {}

    /** Newest first. */
    @GetMapping
    @RolesAllowed({"OWNER", "ADMIN", "PRIVACY_OFFICER", "AUDITOR"})
    @Scope("requests:read")
    Page page(
            @RequestParam(required = false) @Nullable RequestState state,
            @RequestParam(required = false) @Nullable RequestKind kind,
            @RequestParam(required = false) @Nullable UUID before,
            @RequestParam(defaultValue = "50") int limit,
            @AuthenticationPrincipal Caller caller) {
        int size = Math.max(1, Math.min(limit, LONGEST_PAGE));
        List<SubjectRequest> found = requests.page(caller.forTenant(), state, kind, before, size + 1);
        List<SubjectRequest> shown = found.subList(0, Math.min(size, found.size()));
        return new Page(
                views.summaries(shown),
                found.size() > size ? shown.get(shown.size() - 1).id() : null);
    }

    @GetMapping("/{id}")
    @RolesAllowed({"OWNER", "ADMIN", "PRIVACY_OFFICER", "AUDITOR"})
    @Scope("requests:read")
    Detail one(@PathVariable UUID id, @AuthenticationPrincipal Caller caller) {
        return requests.find(caller.forTenant(), id)
                .map(views::detail)
                .orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
    }

    /** Takes down what somebody asked for by letter, by phone or in person. */
    @PostMapping
    @StepUp
    @Transactional
    @ResponseStatus(HttpStatus.CREATED)
    public Detail take(@RequestBody Wanted wanted, @AuthenticationPrincipal Caller caller) {
        RequestKind kind = wanted.kind();
        Regime regime = wanted.regime();
        if (kind == null || regime == null) {
            throw Misfit.refusal(kind == null ? "kind" : "regime", "Choose one.");
        }
        Contact contact = contact(wanted);
        UUID conversation = wanted.conversation();
        if (contact.isEmpty() && conversation == null) {
            throw Misfit.refusal("email", "Say whom it is about: an address, a number, or a conversation.");
        }
        return detail(intake.take(
                        caller.forTenant(),
                        new Intake.Wish(
                                kind,
                                regime,
                                Channel.CONSOLE,
                                locale(wanted.locale()),
                                contact,
                                conversation == null ? null : new SubjectId(conversation),
                                null,
                                caller.member(),
                                null))
                .request());
    }

    private Contact contact(Wanted wanted) {
        String email = wanted.email() == null || wanted.email().isBlank()
                ? null
                : wanted.email().strip();
        if (email != null && !letterbox.canReach(email)) {
            throw Misfit.refusal("email", "This is no e-mail address.");
        }
        String phone = wanted.phone() == null || wanted.phone().isBlank()
                ? null
                : wanted.phone().replaceAll("[\\s()/.-]", "");
        if (phone != null && !phone.matches("\\+[1-9][0-9]{6,14}")) {
            throw Misfit.refusal("phone", "Write it with the country's code, as +49 30 1234567.");
        }
        return new Contact(email, phone);
    }

    private static Locale locale(@Nullable String tag) {
        return tag == null ? Locale.ENGLISH : Locale.forLanguageTag(tag);
    }

    /** The officer has seen to who it is by other means. */
    @PostMapping("/{id}/identity")
    @StepUp
    @Transactional
    public Detail confirm(@PathVariable UUID id, @AuthenticationPrincipal Caller caller) {
        officer.confirmIdentity(caller.forTenant(), id, caller.member());
        return detail(caller.forTenant(), id);
    }

    /** Where it concerns many, somebody else has to do the same once more. */
    @PostMapping("/{id}/approval")
    @StepUp
    @Transactional
    public Detail approve(
            @PathVariable UUID id, @RequestBody Approval approval, @AuthenticationPrincipal Caller caller) {
        List<Corrected.Correction> corrections = approval.corrections();
        officer.approve(
                caller.forTenant(),
                id,
                caller.member(),
                corrections == null ? Corrected.Changes.NONE : new Corrected.Changes(corrections));
        return detail(caller.forTenant(), id);
    }

    @PostMapping("/{id}/refusal")
    @StepUp
    @Transactional
    public Detail refuse(@PathVariable UUID id, @RequestBody Denial denial, @AuthenticationPrincipal Caller caller) {
        RefusalGround ground = denial.ground();
        if (ground == null) {
            throw Misfit.refusal("ground", "The law knows a few grounds: choose one.");
        }
        officer.refuse(caller.forTenant(), id, caller.member(), ground, denial.explanation());
        return detail(caller.forTenant(), id);
    }

    /** One conversation of those that were found, on one of the law's grounds; the rest is carried out. */
    @PutMapping("/{id}/conversations/{conversation}/refusal")
    @StepUp
    @Transactional
    public Detail leaveOut(
            @PathVariable UUID id,
            @PathVariable UUID conversation,
            @RequestBody LeftOut leftOut,
            @AuthenticationPrincipal Caller caller) {
        RefusalGround ground = leftOut.ground();
        if (ground == null) {
            throw Misfit.refusal("ground", "The law knows a few grounds: choose one.");
        }
        officer.leaveOut(caller.forTenant(), id, caller.member(), new SubjectId(conversation), ground);
        return detail(caller.forTenant(), id);
    }

    @DeleteMapping("/{id}/conversations/{conversation}/refusal")
    @StepUp
    @Transactional
    public Detail takeIn(
            @PathVariable UUID id, @PathVariable UUID conversation, @AuthenticationPrincipal Caller caller) {
        officer.leaveOut(caller.forTenant(), id, caller.member(), new SubjectId(conversation), null);
        return detail(caller.forTenant(), id);
    }

    /** Once, before it is due. */
    @PostMapping("/{id}/extension")
    @StepUp
    @Transactional
    public Detail extend(
            @PathVariable UUID id, @RequestBody Extension extension, @AuthenticationPrincipal Caller caller) {
        ExtensionReason reason = extension.reason();
        if (reason == null) {
            throw Misfit.refusal("reason", "Say why.");
        }
        officer.extend(caller.forTenant(), id, caller.member(), reason);
        return detail(caller.forTenant(), id);
    }

    /** Where the law lets the clock stand still while the person has to clear something up. */
    @PostMapping("/{id}/pause")
    @StepUp
    @Transactional
    public Detail pause(@PathVariable UUID id, @AuthenticationPrincipal Caller caller) {
        officer.pause(caller.forTenant(), id, caller.member());
        return detail(caller.forTenant(), id);
    }

    @PostMapping("/{id}/resumption")
    @StepUp
    @Transactional
    public Detail resume(@PathVariable UUID id, @AuthenticationPrincipal Caller caller) {
        officer.resume(caller.forTenant(), id, caller.member());
        return detail(caller.forTenant(), id);
    }

    /** A recipient that may have stored something was told. */
    @PostMapping("/{id}/recipients/{processor}")
    @StepUp
    @Transactional
    public Detail told(@PathVariable UUID id, @PathVariable String processor, @AuthenticationPrincipal Caller caller) {
        SubjectRequest request = officer.locked(caller.forTenant(), id);
        audit.record(
                AuditEvent.of(caller.forTenant(), caller.member(), AuditAction.REQUEST_RECIPIENT_TOLD, id.toString()));
        if (!recipients.told(request, processor)) {
            throw new Refusal(Problem.NOT_FOUND);
        }
        return detail(caller.forTenant(), id);
    }

    /** For handing it over in another way; it stays to be fetched. */
    @GetMapping("/{id}/package")
    @StepUp
    @Transactional
    public ResponseEntity<byte[]> copy(@PathVariable UUID id, @AuthenticationPrincipal Caller caller) {
        SubjectRequest request = officer.locked(caller.forTenant(), id);
        byte[] zip = packages.open(id).orElseThrow(() -> new Refusal(Packages.GONE));
        requests.people(request)
                .forEach(person -> audit.record(new AuditEvent(
                        caller.forTenant(), caller.member(), AuditAction.DATA_TAKEN, person.value(), id.toString())));
        return download(request, zip);
    }

    static ResponseEntity<byte[]> download(SubjectRequest request, byte[] zip) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "application/zip")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(request.reference() + ".zip")
                                .build()
                                .toString())
                .body(zip);
    }

    private Detail detail(TenantId tenant, UUID id) {
        return detail(requests.find(tenant, id).orElseThrow());
    }

    private Detail detail(SubjectRequest request) {
        return views.detail(request);
    }
}
