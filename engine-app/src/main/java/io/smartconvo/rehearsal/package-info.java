/**
 * Golden conversations: {@code .chat} files that say word for word how a flow must talk, and their replay.
 *
 * <p>The notation is described in {@code bpmn/flows/README.md}. {@link io.smartconvo.rehearsal.GoldenConversation} reads a
 * file, {@link io.smartconvo.rehearsal.Replay} plays it against whatever implements
 * {@link io.smartconvo.rehearsal.ConversationDriver} and reports the first difference; {@link io.smartconvo.rehearsal.Notation}
 * writes one.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.smartconvo.rehearsal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
