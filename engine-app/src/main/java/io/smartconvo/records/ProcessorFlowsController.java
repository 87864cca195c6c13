package io.smartconvo.records;

import io.smartconvo.access.Caller;
import io.smartconvo.platform.Scope;
import io.smartconvo.processor.Processor;
import io.smartconvo.processor.ProcessorRegister;
import io.smartconvo.tenant.TenantId;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Which flows need an entry of the register; to be read before it is ended. */
@RestController
@RolesAllowed({"OWNER", "ADMIN", "DESIGNER", "AGENT", "PRIVACY_OFFICER", "AUDITOR"})
class ProcessorFlowsController {

    private final ProcessorRegister register;
    private final ProcessorUse use;

    ProcessorFlowsController(ProcessorRegister register, ProcessorUse use) {
        this.register = register;
        this.use = use;
    }

    record Named(String key, String name) {}

    @GetMapping("/api/v1/processors/{key}/flows")
    @Scope("processors:read")
    List<Named> flows(@PathVariable String key, @AuthenticationPrincipal Caller caller) {
        TenantId tenant = caller.forTenant();
        Processor processor = register.active(tenant).stream()
                .filter(entry -> entry.declared().key().equals(key))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return use.of(tenant, processor.declared()).stream()
                .map(flow -> new Named(flow.key(), flow.name()))
                .toList();
    }
}
