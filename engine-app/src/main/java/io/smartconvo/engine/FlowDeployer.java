package io.smartconvo.engine;

import io.smartconvo.engine.gate.ParseGate;
import io.smartconvo.tenant.TenantId;
import java.io.ByteArrayInputStream;
import org.operaton.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;

/** Hands compiled flows to the engine. */
@Component
public class FlowDeployer {

    private final RepositoryService repository;
    private final TenantEngine tenants;

    FlowDeployer(RepositoryService repository, TenantEngine tenants) {
        this.repository = repository;
        this.tenants = tenants;
    }

    /**
     * Deploys a flow for one tenant, in the caller's transaction.
     *
     * @param name what operators see; no personal data
     * @param compiledBpmn the output of the flow compiler; anything else is refused by the engine's own gate
     * @return the id of the process definition, stable for ever
     */
    public String deploy(TenantId tenant, String name, byte[] compiledBpmn) {
        return tenants.as(
                tenant,
                () -> repository
                        .createDeployment()
                        .tenantId(tenant.toString())
                        .source(ParseGate.TENANT_SOURCE)
                        .name(name)
                        .addInputStream("flow.bpmn", new ByteArrayInputStream(compiledBpmn))
                        .deployWithResult()
                        .getDeployedProcessDefinitions()
                        .get(0)
                        .getId());
    }

    /** Takes a flow out of the engine, in the caller's transaction, with whatever still runs on it. */
    public void remove(TenantId tenant, String processDefinitionId) {
        tenants.as(tenant, () -> {
            repository
                    .createProcessDefinitionQuery()
                    .processDefinitionId(processDefinitionId)
                    .list()
                    .forEach(definition -> repository.deleteDeployment(definition.getDeploymentId(), true, true, true));
            return true;
        });
    }
}
