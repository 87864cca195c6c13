package io.smartconvo.engine.hostile;

import java.util.ArrayList;
import java.util.List;
import org.operaton.bpm.engine.delegate.DelegateExecution;
import org.operaton.bpm.engine.delegate.VariableScope;
import org.operaton.bpm.engine.impl.Condition;
import org.operaton.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.operaton.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.operaton.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.operaton.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.operaton.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.operaton.bpm.engine.impl.pvm.process.ScopeImpl;
import org.operaton.bpm.engine.impl.pvm.process.TransitionImpl;
import org.operaton.bpm.engine.impl.util.xml.Element;

/** Stands in for our FEEL: every arrow that the compiler has marked as conditional may be taken. */
final class AlwaysTrue extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        // Beside those of the layer under test, which would be gone with them.
        List<BpmnParseListener> present = engine.getCustomPostBPMNParseListeners();
        List<BpmnParseListener> listeners = new ArrayList<>(present == null ? List.of() : present);
        listeners.add(new Arrows());
        engine.setCustomPostBPMNParseListeners(listeners);
    }

    private static final class Arrows extends AbstractBpmnParseListener {

        @Override
        public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl arrow) {
            if (element.element("extensionElements") != null) {
                arrow.setProperty(BpmnParse.PROPERTYNAME_CONDITION, new Yes());
            }
        }
    }

    private static final class Yes implements Condition {

        @Override
        public boolean evaluate(DelegateExecution execution) {
            return true;
        }

        @Override
        public boolean evaluate(VariableScope scope, DelegateExecution execution) {
            return true;
        }

        @Override
        public boolean tryEvaluate(VariableScope scope, DelegateExecution execution) {
            return true;
        }
    }
}
