package io.smartconvo.tryout;

import io.smartconvo.access.Caller;
import io.smartconvo.flow.FlowBundle;
import io.smartconvo.flow.FlowCatalogue;
import io.smartconvo.flow.FlowVersion;
import io.smartconvo.studio.GivenFlow;
import io.smartconvo.tenant.TenantId;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Runs tests of a flow, as it is on the canvas or as it was published, and answers when they are over. */
@RestController
@RequestMapping("/api/v1/flow-test-runs")
@RolesAllowed({"OWNER", "ADMIN", "DESIGNER"})
class FlowTestRunsController {

    private final FlowTests tests;
    private final FlowCatalogue flows;

    FlowTestRunsController(FlowTests tests, FlowCatalogue flows) {
        this.tests = tests;
        this.flows = flows;
    }

    /**
     * @param flow key of a published flow, instead of a diagram and forms
     * @param version of that flow; the newest if it is left out
     * @param tests by file name; if they are left out, those of the published flow
     */
    record Wanted(
            @Nullable String bpmn,
            @Nullable Map<String, @Nullable String> forms,
            @Nullable String flow,
            @Nullable Integer version,
            @Nullable Map<String, @Nullable String> tests) {}

    @PostMapping
    TestReport run(@RequestBody Wanted wanted, @AuthenticationPrincipal Caller caller) {
        FlowBundle given = GivenFlow.bundle(wanted.bpmn(), wanted.forms(), wanted.tests());
        FlowBundle flow = wanted.flow() == null ? given : published(wanted, caller.forTenant());
        return tests.run(caller, flow, wanted.tests() == null ? flow.tests() : given.tests());
    }

    private FlowBundle published(Wanted wanted, TenantId tenant) {
        Integer number = wanted.version();
        String key = String.valueOf(wanted.flow());
        FlowVersion version = (number == null ? flows.current(tenant, key) : flows.version(tenant, key, number))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return flows.authored(tenant, version.processDefinitionId());
    }
}
