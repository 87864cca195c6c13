package io.smartconvo.flow.step;

import io.smartconvo.flow.FlowProblem;
import io.smartconvo.flow.FlowStep;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What reading a step gave: the step, or the problems that prevented it. */
public record StepReading(@Nullable FlowStep step, List<FlowProblem> problems) {}
