package io.smartconvo.records;

import io.smartconvo.access.Caller;
import io.smartconvo.access.Role;
import io.smartconvo.platform.Scope;
import io.smartconvo.records.RecordVersions.Stored;
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
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Records of processing, for the owner, for who looks after visitors' rights, and for whoever they are shown to. */
@RestController
@RequestMapping("/api/v1/privacy/records-of-processing")
@RolesAllowed({"OWNER", "PRIVACY_OFFICER", "AUDITOR"})
class RecordsController {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RecordsOfProcessing records;

    RecordsController(RecordsOfProcessing records) {
        this.records = records;
    }

    record Summary(UUID tenant, int version, Instant madeAt) {}

    record Answer(UUID tenant, int version, Instant madeAt, JsonNode content) {}

    @GetMapping
    @Scope("records:read")
    List<Summary> all(@AuthenticationPrincipal Caller caller) {
        return caller.memberships().keySet().stream()
                .filter(tenant -> mayRead(caller, tenant))
                .flatMap(tenant -> records.current(tenant).stream().map(stored -> summary(tenant, stored)))
                .toList();
    }

    @GetMapping(path = "/schema", produces = "application/schema+json")
    @Scope("records:read")
    Resource schema() {
        return new ClassPathResource("records-of-processing.schema.json", RecordsController.class);
    }

    @GetMapping(path = "/{tenant}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Scope("records:read")
    Answer current(@PathVariable UUID tenant, @AuthenticationPrincipal Caller caller) {
        return answer(tenant, records.current(own(caller, tenant)).orElseThrow(RecordsController::unknown));
    }

    @GetMapping(path = "/{tenant}", produces = MediaType.TEXT_HTML_VALUE)
    @Scope("records:read")
    ResponseEntity<String> page(@PathVariable UUID tenant, @AuthenticationPrincipal Caller caller) {
        return RecordPage.of(current(tenant, caller));
    }

    @GetMapping("/{tenant}/versions")
    @Scope("records:read")
    List<Summary> history(@PathVariable UUID tenant, @AuthenticationPrincipal Caller caller) {
        TenantId id = own(caller, tenant);
        return records.history(id).stream().map(stored -> summary(id, stored)).toList();
    }

    @GetMapping("/{tenant}/versions/{version}")
    @Scope("records:read")
    Answer version(@PathVariable UUID tenant, @PathVariable int version, @AuthenticationPrincipal Caller caller) {
        return answer(tenant, records.version(own(caller, tenant), version).orElseThrow(RecordsController::unknown));
    }

    /** Of somebody else's tenant nobody learns whether it exists. */
    private static TenantId own(Caller caller, UUID tenant) {
        TenantId id = new TenantId(tenant);
        if (!mayRead(caller, id)) {
            throw unknown();
        }
        return id;
    }

    private static boolean mayRead(Caller caller, TenantId tenant) {
        return caller.may(tenant, Role.OWNER, Role.PRIVACY_OFFICER, Role.AUDITOR);
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
