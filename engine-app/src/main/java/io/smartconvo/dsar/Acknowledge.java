package io.smartconvo.dsar;

import io.smartconvo.tenant.TenantId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Acknowledges, and asks for a proof of who it is where there is none yet. */
@Component
class Acknowledge extends RequestTask {

    private final Requests requests;
    private final Proofs proofs;
    private final Letters letters;
    private final CodePace pace;

    Acknowledge(Requests requests, Proofs proofs, Letters letters, CodePace pace) {
        super("acknowledge", requests);
        this.requests = requests;
        this.proofs = proofs;
        this.letters = letters;
        this.pace = pace;
    }

    @Override
    void perform(SubjectRequest request) {
        requests.happenedOnce(request, Happening.ACKNOWLEDGED);
        if (request.identity() != null) {
            return;
        }
        requests.state(request, RequestState.UNPROVEN);
        // What a member takes down, a member sees to.
        if (request.madeBy() == null && letters.canReach(request) && mayWrite(request)) {
            letters.code(request, proofs.newCode(request));
            requests.happened(request, Happening.CODE_SENT, null);
        }
    }

    private boolean mayWrite(SubjectRequest request) {
        String email = requests.contact(request).email();
        return email != null && pace.allows(request.tenant(), email);
    }

    @Override
    public Optional<String> detour(TenantId tenant, UUID id) {
        return requests.find(tenant, id)
                .filter(request -> request.identity() == null)
                .map(request -> "unproven");
    }
}
