package io.smartconvo.flow.rule;

/** Every step has a template that is known, on the element it is made for, in its current version. */
final class StepTemplates implements FlowRule {

    @Override
    public String id() {
        return Rules.STEP_TEMPLATE;
    }

    @Override
    public void check(Subject subject, Problems problems) {
        Rules.fromSteps(subject, id(), problems);
    }
}
