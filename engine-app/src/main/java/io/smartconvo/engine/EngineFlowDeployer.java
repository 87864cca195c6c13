package io.smartconvo.engine;

import io.smartconvo.engine.gate.ParseGate;
import io.smartconvo.tenant.TenantId;
import java.io.ByteArrayInputStream;
import org.operaton.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;

/** Deploys under the tenant's id and the tenant's policy. */
@Component
class EngineFlowDeployer implements FlowDeployer {

    private final RepositoryService repository;
    private final TenantEngine engine;

    EngineFlowDeployer(RepositoryService repository, TenantEngine engine) {
        this.repository = repository;
        this.engine = engine;
    }

    @Override
    public String deploy(TenantId tenant, String name, byte[] compiledBpmn) {
        return engine.as(tenant, () -> {
            var deployed = repository
                    .createDeployment()
                    .tenantId(tenant.toString())
                    .source(ParseGate.TENANT_SOURCE)
                    .name(name)
                    .addInputStream("flow.bpmn", new ByteArrayInputStream(compiledBpmn))
                    .deployWithResult();
            var definitions = deployed.getDeployedProcessDefinitions();
            if (definitions == null || definitions.size() != 1) {
                throw new IllegalStateException("A flow deploys as exactly one process");
            }
            return definitions.get(0).getId();
        });
    }
}
