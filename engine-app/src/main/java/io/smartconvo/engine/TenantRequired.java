package io.smartconvo.engine;

import java.util.List;
import org.operaton.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.operaton.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.operaton.bpm.engine.impl.interceptor.Command;
import org.operaton.bpm.engine.impl.interceptor.CommandInterceptor;

/** Refuses every engine command of a thread that has not said for whom it works. */
class TenantRequired extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setTenantCheckEnabled(true);
        configuration.setCustomPreCommandInterceptorsTxRequired(List.of(new Gate(configuration)));
        configuration.setCustomPreCommandInterceptorsTxRequiresNew(List.of(new Gate(configuration)));
    }

    private static final class Gate extends CommandInterceptor {

        private final ProcessEngineConfigurationImpl configuration;

        Gate(ProcessEngineConfigurationImpl configuration) {
            this.configuration = configuration;
        }

        @Override
        public <T> T execute(Command<T> command) {
            var caller = EngineCaller.current();
            if (caller == null || !caller.isSystem() && !isBoundToOneTenant()) {
                throw new IllegalStateException("Engine called for nobody: go through TenantEngine");
            }
            return next.execute(command);
        }

        private boolean isBoundToOneTenant() {
            var authentication = configuration.getIdentityService().getCurrentAuthentication();
            return authentication != null
                    && authentication.getTenantIds() != null
                    && authentication.getTenantIds().size() == 1;
        }
    }
}
