package io.smartconvo.engine.lockdown;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.operaton.bpm.engine.BpmnParseException;
import org.operaton.bpm.engine.impl.bpmn.behavior.BoundaryEventActivityBehavior;
import org.operaton.bpm.engine.impl.bpmn.behavior.CallActivityBehavior;
import org.operaton.bpm.engine.impl.bpmn.behavior.ErrorEndEventActivityBehavior;
import org.operaton.bpm.engine.impl.bpmn.behavior.EventBasedGatewayActivityBehavior;
import org.operaton.bpm.engine.impl.bpmn.behavior.EventSubProcessActivityBehavior;
import org.operaton.bpm.engine.impl.bpmn.behavior.EventSubProcessStartEventActivityBehavior;
import org.operaton.bpm.engine.impl.bpmn.behavior.ExclusiveGatewayActivityBehavior;
import org.operaton.bpm.engine.impl.bpmn.behavior.ExternalTaskActivityBehavior;
import org.operaton.bpm.engine.impl.bpmn.behavior.InclusiveGatewayActivityBehavior;
import org.operaton.bpm.engine.impl.bpmn.behavior.IntermediateCatchEventActivityBehavior;
import org.operaton.bpm.engine.impl.bpmn.behavior.IntermediateThrowNoneEventActivityBehavior;
import org.operaton.bpm.engine.impl.bpmn.behavior.NoneEndEventActivityBehavior;
import org.operaton.bpm.engine.impl.bpmn.behavior.NoneStartEventActivityBehavior;
import org.operaton.bpm.engine.impl.bpmn.behavior.ParallelGatewayActivityBehavior;
import org.operaton.bpm.engine.impl.bpmn.behavior.ReceiveTaskActivityBehavior;
import org.operaton.bpm.engine.impl.bpmn.behavior.SubProcessActivityBehavior;
import org.operaton.bpm.engine.impl.bpmn.behavior.TerminateEndEventActivityBehavior;
import org.operaton.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.operaton.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.operaton.bpm.engine.impl.core.model.CoreModelElement;
import org.operaton.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.operaton.bpm.engine.impl.pvm.process.ActivityImpl;
import org.operaton.bpm.engine.impl.pvm.process.ScopeImpl;
import org.operaton.bpm.engine.impl.util.xml.Element;

/**
 * Looks at what the parser has built, not at what the diagram said: a definition is refused unless every behaviour and
 * listener in it is one of a few of the engine's that run no text of the author's, or our own.
 */
class WiredOnly extends AbstractBpmnParseListener {

    private static final String OURS = "io.smartconvo.engine.";

    private static final Set<Class<?>> HARMLESS = Set.of(
            BoundaryEventActivityBehavior.class,
            CallActivityBehavior.class,
            ErrorEndEventActivityBehavior.class,
            EventBasedGatewayActivityBehavior.class,
            EventSubProcessActivityBehavior.class,
            EventSubProcessStartEventActivityBehavior.class,
            ExclusiveGatewayActivityBehavior.class,
            ExternalTaskActivityBehavior.class,
            InclusiveGatewayActivityBehavior.class,
            IntermediateCatchEventActivityBehavior.class,
            IntermediateThrowNoneEventActivityBehavior.class,
            NoneEndEventActivityBehavior.class,
            NoneStartEventActivityBehavior.class,
            ParallelGatewayActivityBehavior.class,
            ReceiveTaskActivityBehavior.class,
            SubProcessActivityBehavior.class,
            TerminateEndEventActivityBehavior.class,
            UserTaskActivityBehavior.class);

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        requireOurListeners(element, process);
        requireHarmless(element, process);
    }

    private static void requireHarmless(Element element, ScopeImpl scope) {
        for (ActivityImpl activity : scope.getActivities()) {
            requireHarmless(element, activity);
            requireOurListeners(element, activity);
            activity.getOutgoingTransitions()
                    .forEach(transition -> requireOurListeners(element, (CoreModelElement) transition));
            requireHarmlessBehavior(element, activity);
        }
    }

    private static void requireHarmlessBehavior(Element element, ActivityImpl activity) {
        var behavior = activity.getActivityBehavior();
        if (behavior != null && !HARMLESS.contains(behavior.getClass()) && !isOurs(behavior)) {
            throw refused(element, behavior.getClass().getSimpleName());
        }
        if (behavior instanceof CallActivityBehavior call && !callsOwnTenantOnly(call)) {
            throw refused(element, "call of another tenant");
        }
        if (activity.getIoMapping() != null) {
            throw refused(element, "input or output mapping");
        }
        if (isSignal(activity)) {
            throw refused(element, "signal");
        }
    }

    private static boolean callsOwnTenantOnly(CallActivityBehavior call) {
        return call.getCallableElement().getTenantIdProvider() == null;
    }

    // A signal is heard by every tenant-less definition, and by all tenants when the platform sends it.
    private static boolean isSignal(ActivityImpl activity) {
        return activity.getProperty("type") instanceof String type
                && type.toLowerCase(Locale.ROOT).contains("signal");
    }

    private static void requireOurListeners(Element element, CoreModelElement scope) {
        var wiredByEngine = scope.getBuiltInListeners().values().stream()
                .flatMap(List::stream)
                .toList();
        scope.getListeners().values().stream()
                .flatMap(List::stream)
                .filter(listener -> !wiredByEngine.contains(listener) && !isOurs(listener))
                .findFirst()
                .ifPresent(listener -> {
                    throw refused(element, "listener");
                });
        if (!isEmpty(scope.getVariableListeners().values())) {
            throw refused(element, "variable listener");
        }
    }

    private static boolean isEmpty(Collection<? extends Collection<?>> lists) {
        return lists.stream().allMatch(Collection::isEmpty);
    }

    private static boolean isOurs(@Nullable Object wired) {
        return wired != null && wired.getClass().getName().startsWith(OURS);
    }

    private static BpmnParseException refused(Element element, String what) {
        return new BpmnParseException("Not allowed to run: " + what, element);
    }
}
