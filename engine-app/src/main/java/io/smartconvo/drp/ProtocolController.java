package io.smartconvo.drp;

import io.smartconvo.access.PublicAddress;
import io.smartconvo.audit.AuditAction;
import io.smartconvo.audit.AuditEvent;
import io.smartconvo.audit.AuditTrail;
import io.smartconvo.drp.AgentRequests.Made;
import io.smartconvo.dsar.AgentDesk;
import io.smartconvo.http.Courier;
import io.smartconvo.mail.Letterbox;
import io.smartconvo.platform.ClientAddress;
import io.smartconvo.platform.Pace;
import io.smartconvo.platform.Refusal;
import io.smartconvo.privacy.TokenHash;
import io.smartconvo.tenant.Site;
import io.smartconvo.tenant.TenantDirectory;
import io.smartconvo.tenant.TenantId;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What authorized agents call: the endpoints of the Data Rights Protocol 0.9.4, section 2, for each tenant. */
@RestController
@RequestMapping("/drp/{business}/v1")
@PermitAll
class ProtocolController {

    private static final String BEARER = "Bearer ";
    private static final Pattern OWN_ID = Pattern.compile("[A-Za-z0-9._:-]{1,100}");
    private static final Pattern E_164 = Pattern.compile("\\+[1-9][0-9]{6,14}");
    private static final int LONGEST_URL = 1_000;
    private static final int KNOCKS_AN_HOUR = 1_000;

    private final AuthorizedAgents agents;
    private final AgentRequests requests;
    private final AgentDesk desk;
    private final StatusCallbacks callbacks;
    private final TenantDirectory tenants;
    private final PublicAddress address;
    private final Letterbox letterbox;
    private final Courier courier;
    private final DrpProperties settings;
    private final AuditTrail audit;
    private final Clock clock;
    private final Pace<String> knocks = Pace.of(KNOCKS_AN_HOUR, Duration.ofHours(1));
    private final Pace<String> asks;

    ProtocolController(
            AuthorizedAgents agents,
            AgentRequests requests,
            AgentDesk desk,
            StatusCallbacks callbacks,
            TenantDirectory tenants,
            PublicAddress address,
            Letterbox letterbox,
            Courier courier,
            DrpProperties settings,
            AuditTrail audit,
            Clock clock) {
        this.agents = agents;
        this.requests = requests;
        this.desk = desk;
        this.callbacks = callbacks;
        this.tenants = tenants;
        this.address = address;
        this.letterbox = letterbox;
        this.courier = courier;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
        this.asks = Pace.of(settings.requestsPerHour(), Duration.ofHours(1));
    }

    /** 2.05: a token for an agent that shows, by a signature, that it is the one the tenant knows. Earlier ones end. */
    @PostMapping("/agent/{agent}")
    @Transactional
    public ResponseEntity<Map<String, String>> setUpKey(
            @PathVariable String business,
            @PathVariable String agent,
            @RequestBody(required = false) @Nullable String body,
            HttpServletRequest http) {
        knock(http);
        try {
            AuthorizedAgent known = agents.lock(tenant(business), agent).orElseThrow(ProtocolError::forbidden);
            Instant issued = opened(known, body).check(known, business, clock);
            Instant last = known.tokenIssuedAt();
            // One that was overheard brings no token to whoever sends it again.
            if (last != null && !issued.isAfter(last)) {
                throw ProtocolError.forbidden();
            }
            audit.record(AuditEvent.byPlatform(known.tenant(), AuditAction.AGENT_TOKEN_ISSUED, known.id()));
            String token = TokenHash.newToken();
            agents.token(known, TokenHash.of(token), issued);
            return ResponseEntity.ok(Map.of("agent-id", known.id(), "token", token));
        } catch (ProtocolError refused) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        }
    }

    /** 2.06: whether a token still counts. */
    @GetMapping("/agent/{agent}")
    @Transactional
    public Map<String, String> see(
            @PathVariable String business,
            @PathVariable String agent,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String token,
            HttpServletRequest http) {
        if (!agent(business, token, http).id().equals(agent)) {
            throw ProtocolError.forbidden();
        }
        return Map.of();
    }

    /** 2.01: asks for somebody. The same message again, or one for the same of the agent's own ids, makes no second request. */
    @PostMapping({"/data-rights-request", "/data-rights-request/"})
    @Transactional
    public ExerciseStatus exercise(
            @PathVariable String business,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String token,
            @RequestBody(required = false) @Nullable String body,
            HttpServletRequest http) {
        AuthorizedAgent agent = agent(business, token, http);
        SignedMessage message = opened(agent, body);
        message.check(agent, business, clock);
        String ownId = ownId(message);
        return requests.findByMessage(agent, message.hash(), ownId)
                .map(this::status)
                .orElseGet(() -> begin(agent, message, ownId, http));
    }

    private ExerciseStatus begin(
            AuthorizedAgent agent, SignedMessage message, @Nullable String ownId, HttpServletRequest http) {
        if (!asks.allows(agent.tenant() + " " + agent.id())) {
            throw ProtocolError.of(HttpStatus.TOO_MANY_REQUESTS, "Too many requests: try again later.");
        }
        RightsAction action = RightsAction.named(message.text("exercise"))
                .orElseThrow(() -> ProtocolError.fatal("This business does not take this action: "
                        + "access, access:categories, access:specific, deletion and sale:opt_out."));
        String regime = message.text("regime");
        if (!regime.isEmpty() && !regime.equals("ccpa")) {
            throw ProtocolError.fatal("The regime is ccpa, or none.");
        }
        String callback = callback(message);
        UUID request = desk.take(ask(agent, action, message, http));
        requests.add(agent, request, message.hash(), ownId, callback);
        return requests.find(agent, request).map(this::status).orElseThrow();
    }

    private AgentDesk.Ask ask(
            AuthorizedAgent agent, RightsAction action, SignedMessage message, HttpServletRequest http) {
        String email = message.text("email");
        if (!letterbox.canReach(email)) {
            throw ProtocolError.fatal("The person's e-mail address is needed, as email.");
        }
        String phone = message.text("phone_number");
        boolean phoneProven = agent.vouches()
                && message.isTrue("phone_number_verified")
                && E_164.matcher(phone).matches();
        Site site = tenants.sites(agent.tenant()).stream()
                .findFirst()
                .orElseThrow(() -> unavailable("This business has no site."));
        URI base = address.of(http).orElseThrow(() -> unavailable("This installation does not know its own address."));
        return new AgentDesk.Ask(
                action.kind(),
                agent.name(),
                email,
                phoneProven ? phone : null,
                agent.vouches() && message.isTrue("email_verified"),
                site,
                base);
    }

    private @Nullable String callback(SignedMessage message) {
        String url = message.text("status_callback");
        if (url.isEmpty()) {
            return null;
        }
        if (url.length() > LONGEST_URL || !courier.mayCall(url, settings.local())) {
            throw ProtocolError.fatal("status_callback is an https address on the public internet, without a port.");
        }
        return url;
    }

    private static @Nullable String ownId(SignedMessage message) {
        String id = message.text("agent-request-id");
        if (id.isEmpty()) {
            return null;
        }
        if (!OWN_ID.matcher(id).matches()) {
            throw ProtocolError.fatal("agent-request-id has at most 100 letters, digits and . _ : -");
        }
        return id;
    }

    /** 2.02: how a request stands; for the agent that made it. */
    @GetMapping("/data-rights-request/{request}")
    @Transactional
    public ExerciseStatus status(
            @PathVariable String business,
            @PathVariable UUID request,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String token,
            HttpServletRequest http) {
        return status(mine(agent(business, token, http), request));
    }

    /** 2.04: the person does not want it any more. The reason is not kept. */
    @DeleteMapping("/data-rights-request/{request}")
    @Transactional
    public ExerciseStatus revoke(
            @PathVariable String business,
            @PathVariable UUID request,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String token,
            @RequestBody(required = false) @Nullable String body,
            HttpServletRequest http) {
        AuthorizedAgent agent = agent(business, token, http);
        opened(agent, body);
        Made made = mine(agent, request);
        if (!made.revoked()) {
            desk.takeBack(made.tenant(), made.id());
            requests.revoke(made);
        }
        return status(mine(agent, request));
    }

    private ExerciseStatus status(Made made) {
        return callbacks.status(made);
    }

    private Made mine(AuthorizedAgent agent, UUID request) {
        return requests.find(agent, request).orElseThrow(ProtocolError::forbidden);
    }

    private TenantId tenant(String business) {
        return agents.tenant(business).orElseThrow(ProtocolError::forbidden);
    }

    private AuthorizedAgent agent(String business, String authorization, HttpServletRequest http) {
        knock(http);
        String token = authorization.startsWith(BEARER) ? authorization.substring(BEARER.length()) : "";
        return agents.lockByToken(tenant(business), TokenHash.of(token)).orElseThrow(ProtocolError::forbidden);
    }

    private static SignedMessage opened(AuthorizedAgent agent, @Nullable String body) {
        return SignedMessage.open(agent.key(), Objects.requireNonNullElse(body, ""))
                .orElseThrow(ProtocolError::forbidden);
    }

    private static ProtocolError unavailable(String why) {
        return ProtocolError.of(HttpStatus.SERVICE_UNAVAILABLE, why);
    }

    private void knock(HttpServletRequest http) {
        if (!knocks.allows(ClientAddress.of(http).rateKey())) {
            throw ProtocolError.of(HttpStatus.TOO_MANY_REQUESTS, "Too many requests: try again later.");
        }
    }

    @ExceptionHandler
    ResponseEntity<ProtocolError.Body> refused(ProtocolError error) {
        return ResponseEntity.status(error.status()).body(error.body());
    }

    @ExceptionHandler
    ResponseEntity<ProtocolError.Body> refused(Refusal refusal) {
        var detail = refusal.detail();
        HttpStatus status = HttpStatus.valueOf(detail.getStatus());
        return refused(
                ProtocolError.of(status, Objects.requireNonNullElse(detail.getTitle(), status.getReasonPhrase())));
    }
}
