package io.smartconvo.capture;

import io.smartconvo.privacy.Purpose;

/** A field a flow declares to be personal, and what for. */
public record PersonalField(FieldName name, AnswerType type, Purpose purpose) {}
