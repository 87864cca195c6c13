package io.smartconvo.engine.lockdown;

import java.util.List;
import java.util.Set;
import org.operaton.bpm.engine.BpmnParseException;
import org.operaton.bpm.engine.delegate.ExecutionListener;
import org.operaton.bpm.engine.delegate.TaskListener;
import org.operaton.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.operaton.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.operaton.bpm.engine.impl.bpmn.parser.FieldDeclaration;
import org.operaton.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.operaton.bpm.engine.impl.pvm.process.ActivityImpl;
import org.operaton.bpm.engine.impl.pvm.process.ScopeImpl;
import org.operaton.bpm.engine.impl.task.TaskDefinition;
import org.operaton.bpm.engine.impl.util.xml.Element;

/**
 * The engine's parser without the paths on which parsing itself runs what the diagram names, or wires it to run later.
 * Classes named in a form are created while parsing, before any parse listener could look.
 */
public class LockedParse extends BpmnParse {

    // In the packaged jar the engine's schemas lie in a jar within a jar: the first is found as jar:nested, and those
    // it
    // imports are found relative to it, which the JDK then calls nested.
    static final String LOCAL_SCHEMAS_ONLY = "file,jar:file,jar:nested,nested";

    private static final String FORM_HANDLER = "formHandlerClass";
    private static final Set<String> FORM_PARTS = Set.of("formData", "formProperty", "formField", "constraint");

    public LockedParse(BpmnParser parser) {
        super(parser);
    }

    /** A diagram can name schemas by address; the parser must never fetch them. */
    @Override
    protected String resolveAccessExternalSchemaProperty() {
        return LOCAL_SCHEMAS_ONLY;
    }

    @Override
    protected void parseImports() {
        if (!rootElement.elements("import").isEmpty()) {
            throw refused("import", rootElement);
        }
    }

    @Override
    protected void parseStartFormHandlers(List<Element> startEvents, ProcessDefinitionEntity process) {
        startEvents.forEach(LockedParse::requireNoForm);
        super.parseStartFormHandlers(startEvents, process);
    }

    @Override
    public TaskDefinition parseTaskDefinition(
            Element task, String key, ActivityImpl activity, ProcessDefinitionEntity process) {
        requireNoForm(task);
        return super.parseTaskDefinition(task, key, activity, process);
    }

    private static void requireNoForm(Element element) {
        if (element.attributes().stream().anyMatch(name -> name.endsWith(FORM_HANDLER)) || containsForm(element)) {
            throw refused("engine form", element);
        }
    }

    private static boolean containsForm(Element element) {
        return FORM_PARTS.contains(element.getTagName())
                || element.elements().stream().anyMatch(LockedParse::containsForm);
    }

    /** The class that maps variables is loaded, and its static code run, before anything could refuse to create it. */
    @Override
    public ActivityImpl parseCallActivity(Element element, ScopeImpl scope, boolean isMultiInstance) {
        if (element.attributes().stream().anyMatch(name -> name.contains("variableMapping"))) {
            throw refused("variable mapping", element);
        }
        return super.parseCallActivity(element, scope, isMultiInstance);
    }

    @Override
    public ActivityImpl parseScriptTask(Element element, ScopeImpl scope) {
        throw refused("scriptTask", element);
    }

    @Override
    public ExecutionListener parseExecutionListener(Element element, String ancestorId) {
        throw refused("executionListener", element);
    }

    @Override
    protected TaskListener parseTaskListener(Element element, String taskId) {
        throw refused("taskListener", element);
    }

    @Override
    public List<FieldDeclaration> parseFieldDeclarations(Element element) {
        throw refused("field injection", element);
    }

    @Override
    public ScopeImpl parseMultiInstanceLoopCharacteristics(Element element, ScopeImpl scope) {
        if (element.element("multiInstanceLoopCharacteristics") != null) {
            throw refused("multi-instance", element);
        }
        return super.parseMultiInstanceLoopCharacteristics(element, scope);
    }

    private static BpmnParseException refused(String what, Element element) {
        return new BpmnParseException("Not allowed to run: " + what, element);
    }
}
