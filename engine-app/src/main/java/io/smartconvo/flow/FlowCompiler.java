package io.smartconvo.flow;

import io.smartconvo.flow.step.StepCatalogue;
import io.smartconvo.tenant.TenantId;

/**
 * Turns an accepted flow into what the engine runs. The result is generated from the flow's model, never by editing
 * the author's text, so whatever the model does not hold cannot get through.
 */
public final class FlowCompiler {

    private final StepCatalogue catalogue;

    public FlowCompiler(StepCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Compiles a flow that {@link FlowValidator} found without errors. */
    CompiledFlow compile(TenantId tenant, AuthoredFlow flow) {
        FlowModel model = new FlowModelBuilder(catalogue).build(flow);
        return new CompiledFlow(model.key(), new DeployableBpmn(tenant, flow.definition(), model).xml(), model);
    }

    /** The process id a tenant's flow has in the engine. */
    public static String processKey(TenantId tenant, String flowKey) {
        return "t" + tenant.value().toString().replace("-", "") + "_" + flowKey;
    }
}
