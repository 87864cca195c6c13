/**
 * Golden conversations: {@code .chat} files that say word for word how a flow must talk, and their replay.
 *
 * <p>The notation is described in {@code bpmn/flows/README.md}. {@link io.smartconvo.testsupport.chat.GoldenConversation}
 * reads a file, {@link io.smartconvo.testsupport.chat.Replay} plays it against whatever implements
 * {@link io.smartconvo.testsupport.chat.ConversationDriver} and reports the first difference.
 */
@NullMarked
package io.smartconvo.testsupport.chat;

import org.jspecify.annotations.NullMarked;
