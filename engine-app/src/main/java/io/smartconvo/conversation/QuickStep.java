package io.smartconvo.conversation;

import io.smartconvo.flow.FlowStep;

/** How a step is carried out inside the turn. */
interface QuickStep {

    /** The step's declaration. */
    Class<? extends Record> input();

    void perform(Turn turn, FlowStep step);
}
