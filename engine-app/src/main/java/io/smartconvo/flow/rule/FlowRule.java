package io.smartconvo.flow.rule;

/** A rule on the meaning of a flow. */
interface FlowRule {

    String id();

    void check(Subject subject, Problems problems);
}
