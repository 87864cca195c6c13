package io.smartconvo.records;

import io.smartconvo.records.RecordVersions.Stored;
import io.smartconvo.tenant.TenantDirectory;
import io.smartconvo.tenant.TenantId;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Records of processing, for the owner and for whoever the owner has to show them to. */
@RestController
@RequestMapping("/api/v1/privacy/records-of-processing")
@RolesAllowed("OWNER")
class RecordsController {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RecordsOfProcessing records;
    private final TenantDirectory tenants;

    RecordsController(RecordsOfProcessing records, TenantDirectory tenants) {
        this.records = records;
        this.tenants = tenants;
    }

    record Summary(UUID tenant, int version, Instant madeAt) {}

    record Answer(UUID tenant, int version, Instant madeAt, JsonNode content) {}

    @GetMapping
    List<Summary> all() {
        return tenants.all().stream()
                .flatMap(tenant -> records.current(tenant).stream().map(stored -> summary(tenant, stored)))
                .toList();
    }

    @GetMapping(path = "/schema", produces = "application/schema+json")
    Resource schema() {
        return new ClassPathResource("records-of-processing.schema.json", RecordsController.class);
    }

    @GetMapping(path = "/{tenant}", produces = MediaType.APPLICATION_JSON_VALUE)
    Answer current(@PathVariable UUID tenant) {
        return answer(tenant, records.current(new TenantId(tenant)).orElseThrow(RecordsController::unknown));
    }

    @GetMapping(path = "/{tenant}", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> page(@PathVariable UUID tenant) {
        return RecordPage.of(current(tenant));
    }

    @GetMapping("/{tenant}/versions")
    List<Summary> history(@PathVariable UUID tenant) {
        TenantId id = new TenantId(tenant);
        return records.history(id).stream().map(stored -> summary(id, stored)).toList();
    }

    @GetMapping("/{tenant}/versions/{version}")
    Answer version(@PathVariable UUID tenant, @PathVariable int version) {
        return answer(tenant, records.version(new TenantId(tenant), version).orElseThrow(RecordsController::unknown));
    }

    private static Summary summary(TenantId tenant, Stored stored) {
        return new Summary(tenant.value(), stored.version(), stored.madeAt());
    }

    private static Answer answer(UUID tenant, Stored stored) {
        return new Answer(tenant, stored.version(), stored.madeAt(), JSON.readTree(stored.content()));
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
