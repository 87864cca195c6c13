package io.smartconvo.studio;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A draft as the API tells it. */
record DraftView(
        UUID id,
        String key,
        String name,
        String bpmn,
        Map<String, String> forms,
        Map<String, String> tests,
        int revision,
        Instant changedAt,
        @Nullable String changedBy,
        @Nullable Integer basedOn) {}
