package io.smartconvo.engine.lockdown;

import org.operaton.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.operaton.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/** Takes away from the engine what could execute a diagram's text. */
public class RuntimeLockDown extends AbstractProcessEnginePlugin {

    private final int stepBudget;

    public RuntimeLockDown(int stepBudget) {
        this.stepBudget = stepBudget;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        flags(engine);
    }

    private static void flags(ProcessEngineConfigurationImpl engine) {
        engine.setEnableXxeProcessing(false);
        engine.setEnableScriptEngineLoadExternalResources(false);
        engine.setEnableScriptEngineNashornCompatibility(false);
        engine.setConfigureScriptEngineHostAccess(false);
        engine.setEnableFetchScriptEngineFromProcessApplication(false);
        engine.setEnableScriptCompilation(false);
        engine.setEnableScriptEngineCaching(false);
        engine.setAutoStoreScriptVariables(false);
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setEnableExpressionsInStoredQueries(false);
        engine.setAuthorizationEnabled(false);
        engine.setCmmnEnabled(false);
        engine.setDmnEnabled(false);
        engine.setStandaloneTasksEnabled(false);
        engine.setJavaSerializationFormatEnabled(false);
        engine.setDeserializationTypeValidationEnabled(true);
        engine.setDeserializationAllowedClasses("");
        engine.setDeserializationAllowedPackages("");
        engine.setDisableStrictCallActivityValidation(false);
        engine.setDisableStrictOperatonFormParsing(false);
        engine.setDmnFeelEnableLegacyBehavior(false);
        engine.setLogEntriesPerSyncOperationLimit(1);
        engine.setRestrictUserOperationLogToAuthenticatedUsers(true);
    }
}
