package io.smartconvo.dsar;

import io.smartconvo.dsar.LegalClock.Measure;
import io.smartconvo.platform.Scope;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How long the law gives. */
@RestController
@RolesAllowed({"OWNER", "ADMIN", "PRIVACY_OFFICER", "AUDITOR"})
class LegalClocksController {

    private final LegalClocks clocks;

    LegalClocksController(LegalClocks clocks) {
        this.clocks = clocks;
    }

    /**
     * @param kind null for every kind that has none of its own
     * @param period ISO 8601
     * @param business whether only working days count
     */
    record Shown(
            Regime regime, @Nullable RequestKind kind, Measure what, String period, boolean business, String source) {}

    @GetMapping("/api/v1/legal-clocks")
    @Scope("requests:read")
    List<Shown> all() {
        return clocks.all().stream()
                .map(row -> new Shown(
                        row.regime(),
                        row.kind().orElse(null),
                        row.clock().measure(),
                        row.clock().period().toString(),
                        row.clock().workingDays(),
                        row.clock().source()))
                .toList();
    }
}
