package io.smartconvo.engine;

import org.operaton.bpm.engine.ProcessEngine;
import org.operaton.bpm.engine.spring.ProcessEngineFactoryBean;
import org.operaton.bpm.engine.spring.SpringProcessEngineConfiguration;

/** Builds and closes the engine as the system, since both run commands. */
class EngineFactory extends ProcessEngineFactoryBean {

    EngineFactory(SpringProcessEngineConfiguration configuration) {
        setProcessEngineConfiguration(configuration);
    }

    @Override
    public ProcessEngine getObject() {
        return EngineCaller.system(() -> {
            try {
                return super.getObject();
            } catch (Exception e) {
                throw new IllegalStateException("The engine did not start", e);
            }
        });
    }

    @Override
    public void destroy() {
        EngineCaller.<Void>system(() -> {
            if (processEngine != null) {
                processEngine.close();
            }
            return null;
        });
    }
}
