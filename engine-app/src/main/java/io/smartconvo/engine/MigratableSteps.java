package io.smartconvo.engine;

import java.util.List;
import org.operaton.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.operaton.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.operaton.bpm.engine.impl.migration.validation.activity.SupportedActivityValidator;
import org.operaton.bpm.engine.impl.pvm.delegate.ActivityBehavior;

/** The engine lets processes migrate at behaviours of its own classes only; a step that waits is as good as its parent. */
class MigratableSteps extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<Class<? extends ActivityBehavior>> known = SupportedActivityValidator.SUPPORTED_ACTIVITY_BEHAVIORS;
        synchronized (known) {
            if (!known.contains(WaitingStepBehavior.class)) {
                known.add(WaitingStepBehavior.class);
            }
        }
    }
}
