package io.smartconvo.flow.route;

import io.smartconvo.flow.authored.SequenceFlow;
import org.jspecify.annotations.Nullable;

/**
 * A way from one spot to another.
 *
 * @param cutsIn true if it is taken while the first spot is still at work: by a timer or an error
 * @param arrow drawn for it, if one is
 */
record Way(Spot from, Spot to, boolean cutsIn, @Nullable SequenceFlow arrow) {}
