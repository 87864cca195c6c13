/**
 * What is certain wherever a conversation stands: the ways it can take through a flow and everything the flow calls, and
 * what has been decided on all of them.
 */
@NullMarked
package io.smartconvo.flow.route;

import org.jspecify.annotations.NullMarked;
