package io.smartconvo.engine.gate;

import org.operaton.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.operaton.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/** Puts the policy in front of the engine's parser. */
public class ParseGate extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setEnableXxeProcessing(false);
    }
}
