package io.smartconvo.dsar;

import io.smartconvo.platform.Refusal;
import io.smartconvo.tenant.Site;
import io.smartconvo.tenant.TenantId;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes requests from authorized agents, who ask on behalf of somebody, under California's law: the protocol knows no other. */
@Service
public class AgentDesk {

    private final Intake intake;
    private final Requests requests;
    private final Packages packages;
    private final Officer officer;

    AgentDesk(Intake intake, Requests requests, Packages packages, Officer officer) {
        this.intake = intake;
        this.requests = requests;
        this.packages = packages;
        this.officer = officer;
    }

    /**
     * What an agent asks for.
     *
     * @param agent its name, which the person and the officer read
     * @param phone null unless the agent's word for it counts
     * @param vouched whether the business relies on the agent's proof of who it is. If not, the person is sent a code; but
     *     not to have nothing sold, for which no proof may be asked (11 CCR 7060(b))
     * @param site whose page the person gets to see
     * @param base where that page is
     */
    public record Ask(
            RequestKind kind,
            String agent,
            String email,
            @Nullable String phone,
            boolean vouched,
            Site site,
            URI base) {

        @Override
        public String toString() {
            return "Ask[" + kind + "]";
        }
    }

    /**
     * How a request stands.
     *
     * @param until how long the request waits for the person, or what it brings to be fetched; null if nothing waits
     * @param link the page on which the person proves who they are, and fetches what it brings
     */
    public record Standing(
            RequestState state,
            Instant receivedAt,
            @Nullable Instant dueAt,
            boolean isExtended,
            @Nullable RefusalGround refusal,
            @Nullable Instant until,
            String link) {

        @Override
        public String toString() {
            return "Standing[" + state + "]";
        }
    }

    /** @return the id of the request */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID take(Ask ask) {
        boolean proven = ask.vouched() || ask.kind() == RequestKind.OPT_OUT;
        Intake.Receipt receipt = intake.take(
                ask.site().tenant(),
                new Intake.Wish(
                        ask.kind(),
                        Regime.CCPA,
                        Channel.AGENT,
                        ask.site().locale(),
                        new Contact(ask.email(), ask.phone()),
                        null,
                        proven ? Identity.AGENT : null,
                        null,
                        ask.agent()));
        SubjectRequest request = receipt.request();
        String link = ask.base() + "/rights/" + ask.site().key() + "#" + request.id() + "." + receipt.token();
        requests.keep(request, Requests.Secret.LINK, link);
        return request.id();
    }

    /** Nothing if no agent made it. */
    @Transactional(readOnly = true)
    public Optional<Standing> standing(TenantId tenant, UUID id) {
        return requests.find(tenant, id)
                .flatMap(request -> requests.read(request, Requests.Secret.LINK, String.class)
                        .map(link -> new Standing(
                                request.state(),
                                request.receivedAt(),
                                request.dueAt(),
                                request.extended() != null,
                                request.refusal(),
                                until(request),
                                link)));
    }

    private @Nullable Instant until(SubjectRequest request) {
        return switch (request.state()) {
            case RECEIVED, UNPROVEN -> request.receivedAt().plus(Proofs.PATIENCE);
            case ANSWERED ->
                packages.of(request.id())
                        .filter(made -> made.fetchedAt() == null && made.destroyedAt() == null)
                        .map(Packages.Made::expiresAt)
                        .orElse(null);
            default -> null;
        };
    }

    /**
     * The person does not want it any more.
     *
     * @throws Refusal {@code request-not-waiting} if it is being carried out already, or over
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeBack(TenantId tenant, UUID id) {
        officer.takeBack(officer.locked(tenant, id));
    }
}
