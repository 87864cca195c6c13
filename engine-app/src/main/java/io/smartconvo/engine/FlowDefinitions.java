package io.smartconvo.engine;

import org.operaton.bpm.engine.impl.persistence.deploy.cache.DeploymentCache;
import org.operaton.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;

/**
 * Answers from memory what a flow version is. The engine asks the database in every turn whether a version it holds
 * parsed has changed; ours are immutable, and suspending one stops starts, which still ask.
 */
class FlowDefinitions extends DeploymentCache {

    FlowDefinitions(int capacity) {
        super(new FlowCache(), capacity);
    }

    @Override
    public ProcessDefinitionEntity findDeployedProcessDefinitionById(String id) {
        var parsed = findProcessDefinitionFromCache(id);
        return parsed == null ? super.findDeployedProcessDefinitionById(id) : parsed;
    }
}
