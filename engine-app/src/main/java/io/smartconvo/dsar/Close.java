package io.smartconvo.dsar;

import io.smartconvo.tenant.TenantId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Forgets who asked. A package that waits is waited for. */
@Component
class Close extends RequestTask {

    private final Requests requests;
    private final Packages packages;

    Close(Requests requests, Packages packages) {
        super("close", requests);
        this.requests = requests;
        this.packages = packages;
    }

    @Override
    void perform(SubjectRequest request) {
        requests.close(request);
    }

    @Override
    public Optional<String> detour(TenantId tenant, UUID id) {
        return packages.of(id).filter(made -> made.destroyedAt() == null).map(waits -> "package");
    }
}
