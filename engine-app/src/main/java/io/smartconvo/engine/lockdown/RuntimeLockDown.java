package io.smartconvo.engine.lockdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.operaton.bpm.engine.ArtifactFactory;
import org.operaton.bpm.engine.ProcessEngineException;
import org.operaton.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.operaton.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.operaton.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/** Takes away from the engine what could execute a diagram's text. */
public class RuntimeLockDown extends AbstractProcessEnginePlugin {

    private final int stepBudget;

    /**
     * @param stepBudget activities and calls one engine command may make before it fails
     */
    public RuntimeLockDown(int stepBudget) {
        this.stepBudget = stepBudget;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setExpressionManager(new LiteralExpressions());
        engine.setScriptFactory(new NoScripts());
        engine.setScriptEngineResolver(new NoScriptEngines());
        engine.setResolverFactories(new ArrayList<>());
        engine.setBeans(Map.of());
        engine.setArtifactFactory(new NoArtifacts());
        engine.setBpmnParseFactory(LockedParse::new);
        budget(engine);
        wiredOnly(engine);
        scriptFlags(engine);
        dataFlags(engine);
        SchemaAddresses.ban();
    }

    private void budget(ProcessEngineConfigurationImpl engine) {
        engine.setDelegateInterceptor(new BudgetedDelegates());
        engine.setCustomSessionFactories(List.of(new StepCount.Factory(stepBudget)));
    }

    // Last of all listeners, so that it sees what the others have wired.
    private static void wiredOnly(ProcessEngineConfigurationImpl engine) {
        List<BpmnParseListener> listeners = new ArrayList<>();
        if (engine.getCustomPostBPMNParseListeners() != null) {
            listeners.addAll(engine.getCustomPostBPMNParseListeners());
        }
        listeners.add(new WiredOnly());
        listeners.add(new BudgetedActivities());
        engine.setCustomPostBPMNParseListeners(listeners);
    }

    private static void scriptFlags(ProcessEngineConfigurationImpl engine) {
        engine.setEnableScriptEngineLoadExternalResources(false);
        engine.setEnableScriptEngineNashornCompatibility(false);
        engine.setConfigureScriptEngineHostAccess(false);
        engine.setEnableFetchScriptEngineFromProcessApplication(false);
        engine.setEnableScriptCompilation(false);
        engine.setEnableScriptEngineCaching(false);
        engine.setAutoStoreScriptVariables(false);
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setEnableExpressionsInStoredQueries(false);
    }

    private static void dataFlags(ProcessEngineConfigurationImpl engine) {
        engine.setEnableXxeProcessing(false);
        engine.setAuthorizationEnabled(false);
        engine.setCmmnEnabled(false);
        engine.setDmnEnabled(false);
        engine.setDmnFeelEnableLegacyBehavior(false);
        engine.setStandaloneTasksEnabled(false);
        engine.setJavaSerializationFormatEnabled(false);
        engine.setDeserializationTypeValidationEnabled(true);
        engine.setDeserializationAllowedClasses("");
        engine.setDeserializationAllowedPackages("");
        engine.setDisableStrictCallActivityValidation(false);
        engine.setDisableStrictOperatonFormParsing(false);
        engine.setLogEntriesPerSyncOperationLimit(1);
        engine.setRestrictUserOperationLogToAuthenticatedUsers(true);
    }

    private static final class NoArtifacts implements ArtifactFactory {

        @Override
        public <T> T getArtifact(Class<T> type) {
            throw new ProcessEngineException("Classes named in a diagram are not created");
        }
    }
}
