package io.smartconvo.flow.route;

import java.util.List;
import java.util.Set;

/**
 * Where one token becomes several.
 *
 * @param branches the spots they go to
 * @param ends spots beyond which none of them runs any more: the exit of the sub-process around them, and the events
 *     that interrupt it
 */
record Fork(Spot at, List<Spot> branches, Set<Spot> ends) {}
