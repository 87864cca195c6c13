package io.smartconvo.engine.hostile;

import org.operaton.bpm.engine.delegate.DelegateExecution;
import org.operaton.bpm.engine.delegate.DelegateTask;
import org.operaton.bpm.engine.delegate.DelegateVariableMapping;
import org.operaton.bpm.engine.delegate.ExecutionListener;
import org.operaton.bpm.engine.delegate.JavaDelegate;
import org.operaton.bpm.engine.delegate.TaskListener;
import org.operaton.bpm.engine.delegate.VariableScope;
import org.operaton.bpm.engine.impl.form.handler.DefaultTaskFormHandler;
import org.operaton.bpm.engine.impl.form.validator.FormFieldValidator;
import org.operaton.bpm.engine.impl.form.validator.FormFieldValidatorContext;
import org.operaton.bpm.engine.variable.VariableMap;

/** Everything a hostile diagram might name. It sings when it is loaded, created or called. */
public class Canary extends DefaultTaskFormHandler
        implements JavaDelegate, ExecutionListener, TaskListener, DelegateVariableMapping, FormFieldValidator {

    static {
        Song.sing("loaded");
    }

    public Canary() {
        Song.sing("created");
    }

    public static String touch() {
        Song.sing("called");
        return "PT1H";
    }

    @Override
    public void execute(DelegateExecution execution) {
        Song.sing("executed");
    }

    @Override
    public void notify(DelegateExecution execution) {
        Song.sing("notified");
    }

    @Override
    public void notify(DelegateTask task) {
        Song.sing("notified of a task");
    }

    @Override
    public void mapInputVariables(DelegateExecution execution, VariableMap variables) {
        Song.sing("mapped");
    }

    @Override
    public void mapOutputVariables(DelegateExecution execution, VariableScope scope) {
        Song.sing("mapped");
    }

    @Override
    public boolean validate(Object value, FormFieldValidatorContext context) {
        Song.sing("validated");
        return true;
    }
}
