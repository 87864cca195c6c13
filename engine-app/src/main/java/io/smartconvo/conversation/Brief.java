package io.smartconvo.conversation;

import io.smartconvo.privacy.Disguise;
import io.smartconvo.sdk.Utterance;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What an outside step needs to know, read before it starts.
 *
 * @param input the step's fields with their placeholders filled in
 * @param answers as the step may know them
 * @param disguise of what the step says; leaves what the flow's own author wrote
 * @param view what the visitor sees of it
 */
record Brief(
        Conversation conversation,
        Record input,
        Map<String, Object> answers,
        Duration timeLimit,
        List<Utterance> transcript,
        Disguise disguise,
        VisitorView view) {}
