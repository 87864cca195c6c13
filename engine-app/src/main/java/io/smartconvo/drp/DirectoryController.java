package io.smartconvo.drp;

import io.smartconvo.access.Caller;
import io.smartconvo.access.PublicAddress;
import io.smartconvo.audit.AuditAction;
import io.smartconvo.audit.AuditEvent;
import io.smartconvo.audit.AuditTrail;
import io.smartconvo.platform.Misfit;
import io.smartconvo.platform.Problem;
import io.smartconvo.platform.Refusal;
import io.smartconvo.platform.StepUp;
import io.smartconvo.privacy.VerificationKey;
import io.smartconvo.tenant.TenantId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Which agents may ask a tenant on behalf of people, and what the tenant is called by them. */
@RestController
@RequestMapping("/api/v1/data-rights-protocol")
@RolesAllowed({"OWNER", "PRIVACY_OFFICER"})
class DirectoryController {

    private static final Problem TAKEN = new Problem(
            "business-id-taken",
            HttpStatus.CONFLICT,
            "Another business here is called so: use what the network gave you.");

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final String ID_RULE = "At most 64 letters, digits, _ and -, as the network gave it.";
    private static final Pattern WEB = Pattern.compile("https://[^\\s/?#@:]+(/[^\\s?#@]*)?");
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_URL = 200;
    private static final int KEY = 32;

    private final AuthorizedAgents agents;
    private final AgentRequests requests;
    private final PublicAddress address;
    private final AuditTrail audit;
    private final Clock clock;

    DirectoryController(
            AuthorizedAgents agents, AgentRequests requests, PublicAddress address, AuditTrail audit, Clock clock) {
        this.agents = agents;
        this.requests = requests;
        this.address = address;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param businessId null while agents cannot ask
     * @param apiBase what goes into the network's directory; null without the one above, or if this installation does not know
     *     its address
     */
    record Directory(@Nullable String businessId, @Nullable String apiBase, List<Agent> agents) {}

    /** @param lastTokenAt null before it was first here */
    record Agent(
            String id,
            String name,
            @Nullable String webUrl,
            String verifyKey,
            boolean vouches,
            Instant addedAt,
            @Nullable Instant lastTokenAt) {

        private static Agent of(AuthorizedAgent agent) {
            return new Agent(
                    agent.id(),
                    agent.name(),
                    agent.webUrl(),
                    Base64.getEncoder().encodeToString(agent.key().bytes()),
                    agent.vouches(),
                    agent.addedAt(),
                    agent.tokenIssuedAt());
        }
    }

    record Business(@Nullable String businessId) {}

    /**
     * @param verifyKey Base64 of the 32 bytes of an Ed25519 key, as the network's directory has it
     * @param vouches whether its proof of who somebody is is enough, without a code
     */
    record Wanted(
            @Nullable String name,
            @Nullable String webUrl,
            @Nullable String verifyKey,
            boolean vouches) {}

    @GetMapping
    Directory see(@AuthenticationPrincipal Caller caller, HttpServletRequest http) {
        return directory(caller.forTenant(), http);
    }

    @PutMapping("/business")
    @StepUp
    @Transactional
    public Directory call(
            @RequestBody Business business, @AuthenticationPrincipal Caller caller, HttpServletRequest http) {
        String id = Objects.requireNonNullElse(business.businessId(), "").strip();
        if (!ID.matcher(id).matches()) {
            throw Misfit.refusal("businessId", ID_RULE);
        }
        record(caller, AuditAction.AGENTS_BUSINESS_SET, id);
        if (!agents.setBusinessId(caller.forTenant(), id)) {
            throw new Refusal(TAKEN);
        }
        return directory(caller.forTenant(), http);
    }

    @PutMapping("/agents/{id}")
    @StepUp
    @Transactional
    public Directory save(
            @PathVariable String id,
            @RequestBody Wanted wanted,
            @AuthenticationPrincipal Caller caller,
            HttpServletRequest http) {
        AuthorizedAgent agent = checked(caller.forTenant(), id, wanted);
        record(caller, AuditAction.AGENT_SAVED, id + (agent.vouches() ? " vouches" : ""));
        agents.save(agent);
        return directory(caller.forTenant(), http);
    }

    /** It may ask for nothing any more, and is told nothing; what it asked for goes on. */
    @DeleteMapping("/agents/{id}")
    @StepUp
    @Transactional
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void remove(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        if (!agents.remove(caller.forTenant(), id)) {
            throw new Refusal(Problem.NOT_FOUND);
        }
        requests.forget(caller.forTenant(), id);
        record(caller, AuditAction.AGENT_REMOVED, id);
    }

    private AuthorizedAgent checked(TenantId tenant, String id, Wanted wanted) {
        String name = Objects.requireNonNullElse(wanted.name(), "").strip();
        String web = Objects.requireNonNullElse(wanted.webUrl(), "").strip();
        Optional<VerificationKey> key = key(Objects.requireNonNullElse(wanted.verifyKey(), ""));
        List<Misfit> misfits = new ArrayList<>();
        if (!ID.matcher(id).matches()) {
            misfits.add(new Misfit("id", ID_RULE));
        }
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            misfits.add(new Misfit("name", "What people know it by, in at most 100 characters."));
        }
        if (!web.isEmpty() && (web.length() > LONGEST_URL || !WEB.matcher(web).matches())) {
            misfits.add(new Misfit("webUrl", "An address such as https://agent.example."));
        }
        if (key.isEmpty()) {
            misfits.add(new Misfit("verifyKey", "The Base64 of an Ed25519 key of 32 bytes, as the network has it."));
        }
        Misfit.refuse(misfits);
        return new AuthorizedAgent(
                tenant,
                id,
                name,
                web.isEmpty() ? null : web,
                key.orElseThrow(),
                wanted.vouches(),
                clock.instant(),
                null);
    }

    private static Optional<VerificationKey> key(String base64) {
        try {
            return Optional.of(Base64.getDecoder().decode(base64.strip()))
                    .filter(bytes -> bytes.length == KEY)
                    .map(VerificationKey::of);
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    private Directory directory(TenantId tenant, HttpServletRequest http) {
        Optional<String> id = agents.businessId(tenant);
        return new Directory(
                id.orElse(null),
                id.flatMap(it -> address.of(http).map(base -> base + "/drp/" + it))
                        .orElse(null),
                agents.all(tenant).stream().map(Agent::of).toList());
    }

    private void record(Caller caller, AuditAction action, String about) {
        audit.record(AuditEvent.of(caller.forTenant(), caller.member(), action, about));
    }
}
