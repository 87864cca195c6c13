package io.smartconvo.conversation;

import io.smartconvo.capture.Choice;
import io.smartconvo.capture.FormField;
import io.smartconvo.flow.feel.BoundedPattern;
import io.smartconvo.flow.form.FormDefinition;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A flow's form, as the form check takes it. */
final class FormFields {

    private FormFields() {}

    static List<FormField> of(FormDefinition form) {
        return form.fields().stream().map(FormFields::of).toList();
    }

    static FormField of(io.smartconvo.flow.form.FormField field) {
        io.smartconvo.flow.form.FormField.Validation validation = field.validation();
        BoundedPattern pattern = validation.pattern();
        return new FormField(
                field.key(),
                field.label(),
                type(field.type()),
                validation.required(),
                text(validation.min()),
                text(validation.max()),
                validation.minLength(),
                validation.maxLength(),
                pattern == null ? null : pattern::matches,
                field.options().stream()
                        .map(option -> new Choice(option.value(), option.label()))
                        .toList());
    }

    static FormField.Type type(io.smartconvo.flow.form.FormField.Type type) {
        return switch (type) {
            case TEXT, TEXTAREA -> FormField.Type.TEXT;
            case EMAIL -> FormField.Type.EMAIL;
            case PHONE -> FormField.Type.PHONE;
            case NUMBER -> FormField.Type.NUMBER;
            case DATE -> FormField.Type.DATE;
            case SELECT, RADIO -> FormField.Type.CHOICE;
            case CHECKLIST -> FormField.Type.CHOICES;
            case CHECKBOX -> FormField.Type.CHECKBOX;
        };
    }

    private static @Nullable String text(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }
}
