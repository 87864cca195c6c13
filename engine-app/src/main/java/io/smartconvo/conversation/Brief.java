package io.smartconvo.conversation;

import io.smartconvo.sdk.Utterance;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * What an outside step needs to know, read before it starts.
 *
 * @param input the step's fields with their placeholders filled in
 * @param personal names of the personal answers that were filled in
 * @param plain names of the others
 */
record Brief(
        Conversation conversation,
        Record input,
        Set<String> personal,
        Set<String> plain,
        Duration timeLimit,
        List<Utterance> transcript) {}
