package io.smartconvo.conversation;

import io.smartconvo.sdk.Utterance;
import java.time.Duration;
import java.util.List;

/**
 * What an outside step needs to know, read before it starts.
 *
 * @param input the step's fields with their placeholders filled in
 */
record Brief(Conversation conversation, Record input, Duration timeLimit, List<Utterance> transcript) {}
