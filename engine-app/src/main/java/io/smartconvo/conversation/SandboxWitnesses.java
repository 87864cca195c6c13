package io.smartconvo.conversation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smartconvo.tenant.Sandboxes;
import io.smartconvo.tenant.TenantId;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who watches which sandbox, on this node; one witness each. One that is forgotten hears nothing after a day. */
@Component
public class SandboxWitnesses {

    private final Sandboxes sandboxes;
    private final Cache<TenantId, SandboxWitness> watching = Caffeine.newBuilder()
            .maximumSize(1_000)
            .expireAfterAccess(Duration.ofDays(1))
            .build();

    SandboxWitnesses(Sandboxes sandboxes) {
        this.sandboxes = sandboxes;
    }

    /**
     * Takes the place of whoever watched before.
     *
     * @throws IllegalArgumentException if this is no sandbox: nobody watches visitors
     */
    public void watch(TenantId sandbox, SandboxWitness witness) {
        if (sandboxes.find(sandbox).isEmpty()) {
            throw new IllegalArgumentException("not a sandbox");
        }
        watching.put(sandbox, witness);
    }

    public void leave(TenantId sandbox) {
        watching.invalidate(sandbox);
    }

    public Optional<SandboxWitness> of(TenantId tenant) {
        return Optional.ofNullable(watching.getIfPresent(tenant));
    }
}
