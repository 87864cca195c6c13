package io.smartconvo.engine.lockdown;

import org.operaton.bpm.engine.delegate.ExecutionListener;
import org.operaton.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.operaton.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.operaton.bpm.engine.impl.pvm.process.ActivityImpl;
import org.operaton.bpm.engine.impl.pvm.process.ScopeImpl;
import org.operaton.bpm.engine.impl.util.xml.Element;

/** Charges every activity that starts, so that a circle of gateways ends as surely as a circle of steps. */
class BudgetedActivities extends AbstractBpmnParseListener {

    private static final ExecutionListener CHARGE = execution -> StepCount.charge();

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        chargeAll(process);
    }

    private static void chargeAll(ScopeImpl scope) {
        for (ActivityImpl activity : scope.getActivities()) {
            activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, CHARGE, 0);
            chargeAll(activity);
        }
    }
}
