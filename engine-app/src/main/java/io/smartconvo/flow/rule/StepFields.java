package io.smartconvo.flow.rule;

/** Every field of a step has a value of its kind. */
final class StepFields implements FlowRule {

    @Override
    public String id() {
        return Rules.STEP_FIELDS;
    }

    @Override
    public void check(Subject subject, Problems problems) {
        Rules.fromSteps(subject, id(), problems);
    }
}
