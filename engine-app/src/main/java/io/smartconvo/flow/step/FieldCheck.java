package io.smartconvo.flow.step;

import io.smartconvo.flow.feel.FeelTemplate;
import io.smartconvo.sdk.FieldType;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Does the text of a field have the form its type asks for? */
final class FieldCheck {

    static final int MAX_LINE = 1_000;
    static final int MAX_TEXT = 10_000;

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,63}");
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,60}\\.form");
    private static final Pattern PURPOSE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,63}");
    private static final Pattern FIXED_HOST =
            Pattern.compile("https?://[A-Za-z0-9.\\-]+(?::[0-9]{1,5})?(?:[/?#].*)?", Pattern.DOTALL);
    private static final String STAND_IN = "\u0001";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Names an answer cannot have, because FEEL gives them a meaning. */
    private static final Set<String> RESERVED = Set.of(
            "consent",
            "ageGate",
            "and",
            "or",
            "not",
            "in",
            "between",
            "if",
            "then",
            "else",
            "true",
            "false",
            "null",
            "for",
            "some",
            "every",
            "return",
            "satisfies",
            "function",
            "instance",
            "external");

    private FieldCheck() {}

    static void requireFitting(StepType.Field field, String text) throws FieldException {
        FieldType type = field.declared().type();
        int limit = type == FieldType.STRING ? MAX_LINE : MAX_TEXT;
        if (text.length() > limit) {
            throw new FieldException("is longer than " + limit + " characters", "Shorten it.");
        }
        switch (type) {
            case STRING -> requireLine(text);
            case CHOICE -> requireChoice(List.of(field.declared().choices()), text);
            case ANSWER -> requireAnswer(text);
            case READINGS -> FieldLines.readings(text);
            case FORM -> require(FORM, text, "is not the name of a form file", "Write for instance contact.form.");
            case PURPOSE ->
                require(PURPOSE, text, "is not the id of a purpose", "Write its id, for instance newsletter.");
            default -> {}
        }
    }

    private static void requireLine(String text) throws FieldException {
        if (text.indexOf('\n') >= 0) {
            throw new FieldException("has more than one line", "Write it on one line.");
        }
    }

    private static void requireChoice(List<String> choices, String text) throws FieldException {
        if (!choices.contains(text)) {
            throw new FieldException(
                    "has a value that is not offered", "Choose one of: " + String.join(", ", choices) + ".");
        }
    }

    static void requireAnswer(String text) throws FieldException {
        require(NAME, text, "is not a name an answer can have", "Use letters, digits and _, starting with a letter.");
        if (RESERVED.contains(text)) {
            throw new FieldException(
                    "uses the word «" + text + "», which has a meaning of its own", "Choose another name.");
        }
    }

    static boolean isAnswer(String text) {
        return NAME.matcher(text).matches() && !RESERVED.contains(text);
    }

    private static void require(Pattern pattern, String text, String message, String remedy) throws FieldException {
        if (!pattern.matcher(text).matches()) {
            throw new FieldException(message, remedy);
        }
    }

    /** The host is fixed by the designer, so that no answer can redirect the call. */
    static FeelTemplate url(FeelTemplate template) throws FieldException {
        String shape = template.renderWith(STAND_IN);
        if (!FIXED_HOST.matcher(shape).matches()) {
            throw new FieldException(
                    "is not an address with a fixed host",
                    "Start with https://host/ and put placeholders only after the host.");
        }
        return template;
    }

    /** Well-formed with any values, and no placeholder inside quotes. */
    static FeelTemplate json(FeelTemplate template) throws FieldException {
        try {
            JSON.readTree(template.renderWith("\"\""));
            return template;
        } catch (JacksonException e) {
            throw new FieldException(
                    "is not JSON", "Write for instance {\"name\": {{ name }}}, without quotes around the placeholder.");
        }
    }
}
