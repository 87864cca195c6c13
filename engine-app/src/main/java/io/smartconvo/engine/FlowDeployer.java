package io.smartconvo.engine;

import io.smartconvo.tenant.TenantId;

/** Hands compiled flows to the engine. */
public interface FlowDeployer {

    /**
     * Deploys a flow for one tenant.
     *
     * @param name what operators see; no personal data
     * @param compiledBpmn the output of the flow compiler; anything else is refused by the engine's own gate
     * @return the id of the process definition, stable for ever
     */
    String deploy(TenantId tenant, String name, byte[] compiledBpmn);
}
