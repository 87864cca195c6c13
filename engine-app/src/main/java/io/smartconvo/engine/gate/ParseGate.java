package io.smartconvo.engine.gate;

import org.operaton.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.operaton.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/**
 * Puts a policy in front of the engine's parser. The policy is named by the deployment's source and kept with it, so a
 * definition is read again under the rules it was accepted by; a deployment that names none is refused.
 */
public class ParseGate extends AbstractProcessEnginePlugin {

    /** Source of every deployment made for a tenant now. */
    public static final String TENANT_SOURCE = TenantPolicy.V1.name();

    /** Source of every deployment of the platform's own processes now; they belong to no tenant. */
    public static final String PLATFORM_SOURCE = PlatformPolicy.V1.name();

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setEnableXxeProcessing(false);
        engine.setBpmnParseFactory(PolicyParse::new);
    }
}
