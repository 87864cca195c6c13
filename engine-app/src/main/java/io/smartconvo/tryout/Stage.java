package io.smartconvo.tryout;

import io.smartconvo.ai.RehearsedOutside;
import io.smartconvo.conversation.RehearsedConversations;
import io.smartconvo.conversation.SandboxTime;
import io.smartconvo.conversation.SandboxWitnesses;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** What a rehearsal is made with: conversations, the time they are told, their outside, and who watches. */
@Component
record Stage(
        RehearsedConversations conversations,
        SandboxTime time,
        RehearsedOutside outside,
        SandboxWitnesses witnesses,
        Clock clock) {}
