package io.smartconvo.conversation;

import io.smartconvo.tenant.TenantId;
import io.smartconvo.widget.CloseCode;
import io.smartconvo.widget.ErrorCode;
import io.smartconvo.widget.ServerFrame;

/** What comes of a {@code hello}. */
sealed interface Greeting {

    /** The conversation is open for this connection. */
    record Opened(Conversation conversation, ServerFrame.Welcome welcome, long after) implements Greeting {

        Guest guest() {
            return new Guest(conversation.tenant(), conversation.id());
        }
    }

    /** The token leads nowhere; the client may start fresh on the same connection. */
    record Gone() implements Greeting {}

    /** No conversation, and no use in trying again. */
    record Refused(ErrorCode code, String detail, CloseCode close) implements Greeting {}

    /** Who a connection speaks for, once it has been welcomed. */
    record Guest(TenantId tenant, ConversationId conversation) {}
}
