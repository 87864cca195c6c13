package io.smartconvo.capture;

import io.smartconvo.privacy.Purpose;

/** A field a flow declares to be personal, what for, and where it was asked. */
public record PersonalField(FieldName name, AnswerType type, Purpose purpose, FieldOrigin origin) {

    public PersonalField(FieldName name, AnswerType type, Purpose purpose) {
        this(name, type, purpose, FieldOrigin.UNKNOWN);
    }
}
