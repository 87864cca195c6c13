package io.smartconvo.capture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks a submitted form against its fields; what the widget checked before counts for nothing. */
@Component
public final class FormCheck {

    private static final int LONGEST_TEXT = 16_000;

    private final AnswerCheck answers;

    FormCheck(AnswerCheck answers) {
        this.answers = answers;
    }

    /**
     * @param values by key: strings, numbers, booleans, or lists of strings
     * @param today what words such as "tomorrow" start from
     */
    public FormResult check(List<FormField> fields, Map<String, ?> values, Locale locale, LocalDate today) {
        Map<String, FormField> known = fields.stream().collect(Collectors.toMap(FormField::key, field -> field));
        boolean wellFormed = values.entrySet().stream()
                .allMatch(entry -> known.containsKey(entry.getKey()) && isPlain(entry.getValue()));
        if (!wellFormed) {
            return new FormResult.Malformed();
        }
        Map<String, Object> accepted = new LinkedHashMap<>();
        List<FormResult.Shown> shown = new ArrayList<>();
        Map<String, String> errors = new LinkedHashMap<>();
        for (FormField field : fields) {
            AnswerResult result = check(field, values.get(field.key()), locale, today);
            if (result instanceof AnswerResult.Accepted value) {
                accepted.put(field.key(), value.value());
                shown.add(new FormResult.Shown(field.key(), field.label(), value.display()));
            } else if (result instanceof AnswerResult.Rejected rejected) {
                errors.put(field.key(), rejected.message());
            } else if (field.type() == FormField.Type.CHECKBOX) {
                accepted.put(field.key(), Boolean.FALSE);
            }
        }
        return errors.isEmpty() ? new FormResult.Accepted(accepted, shown) : new FormResult.Rejected(errors);
    }

    /** Null for a field that may be left empty, and was. */
    private @Nullable AnswerResult check(FormField field, @Nullable Object value, Locale locale, LocalDate today) {
        if (value == null || isEmpty(value)) {
            return field.required() ? MisfitTexts.rejected(Misfit.EMPTY, locale) : null;
        }
        return switch (field.type()) {
            case CHECKBOX -> ticked(value, locale);
            case CHOICE -> picked(field, List.of(value), locale, false);
            case CHOICES -> picked(field, value instanceof List<?> many ? many : List.of(value), locale, true);
            default -> typed(field, value, locale, today);
        };
    }

    private static boolean isEmpty(Object value) {
        return value.equals(Boolean.FALSE)
                || value instanceof String text && PlainText.kept(text).isEmpty()
                || value instanceof List<?> list && list.isEmpty();
    }

    private AnswerResult typed(FormField field, Object value, Locale locale, LocalDate today) {
        AnswerType type = AnswerType.valueOf(field.type().name());
        if (!(value instanceof String) && !(value instanceof Number && type == AnswerType.NUMBER)) {
            return MisfitTexts.rejected(Misfit.WRONG_FORM, locale);
        }
        return value instanceof Number number
                ? answers.check(number, field.constraints(), locale, today)
                : answers.check(type, field.constraints(), value.toString(), locale, today);
    }

    private static AnswerResult ticked(Object value, Locale locale) {
        return value.equals(Boolean.TRUE)
                ? new AnswerResult.Accepted(Boolean.TRUE, "✓")
                : MisfitTexts.rejected(Misfit.WRONG_FORM, locale);
    }

    private static AnswerResult picked(FormField field, List<?> picked, Locale locale, boolean many) {
        List<Choice> found = field.options().stream()
                .filter(option -> picked.contains(option.id()))
                .toList();
        if (found.size() != picked.size()) {
            return MisfitTexts.rejected(Misfit.NOT_AN_OPTION, locale);
        }
        List<String> ids = found.stream().map(Choice::id).toList();
        String labels = found.stream().map(Choice::label).collect(Collectors.joining(", "));
        return new AnswerResult.Accepted(many ? ids : ids.get(0), labels);
    }

    private static boolean isPlain(@Nullable Object value) {
        if (value instanceof String text) {
            return text.length() <= LONGEST_TEXT;
        }
        if (value instanceof List<?> list) {
            return list.size() <= 100 && list.stream().allMatch(item -> item instanceof String text && isPlain(text));
        }
        return value == null || value instanceof Number || value instanceof Boolean;
    }
}
