package io.smartconvo.openai;

import io.smartconvo.openai.server.ChatRequest;
import io.smartconvo.openai.server.ChatRequest.Message;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads answers out of a conversation by rules: yes or no is whether the question could be answered (for a field named after
 * a person: whether one was asked for), choices are words that occur, the rest are patterns.
 */
final class DemoReader {

    private static final Pattern ASKS_FOR_PERSON = Pattern.compile("(?i)human|person|agent|hand|callback");
    private static final Pattern PERSON = Pattern.compile(
            "human|(real|a) person|agent|colleague|someone|call me|mensch|mitarbeiter|kolleg|berater|rückruf");
    private static final Pattern EMAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.-])\\d{1,12}(?:\\.\\d{1,6})?(?![\\w-])");
    private static final Pattern DATE = Pattern.compile("\\b\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])\\b");
    private static final Pattern NAME = Pattern.compile(
            "(?:my name is|i am called|ich heiße|mein name ist)\\s+(\\p{Lu}[\\p{L}'-]+(?: \\p{Lu}[\\p{L}'-]+)?)");

    /** The visitor's words, without the request to read them. */
    private final List<String> said;

    private final DemoKnowledge knowledge;

    DemoReader(ChatRequest request) {
        this.knowledge = new DemoKnowledge(request.last("system"));
        var spoken = request.messages().stream()
                .filter(message -> message.role().equals("user"))
                .map(Message::content)
                .toList();
        this.said = spoken.subList(0, Math.max(spoken.size() - 1, 0));
    }

    String read(JsonNode schema) {
        var answers = new LinkedHashMap<String, @Nullable Object>();
        schema.path("properties")
                .properties()
                .forEach(property -> answers.put(property.getKey(), value(property.getKey(), property.getValue())));
        return JsonMapper.shared().writeValueAsString(answers);
    }

    private @Nullable Object value(String name, JsonNode property) {
        if (property.path("enum").isArray()) {
            return choice(property.path("enum"));
        }
        var type = property.path("type").isArray() ? property.path("type").path(0) : property.path("type");
        switch (type.asString("")) {
            case "boolean":
                return yesOrNo(name);
            case "number":
                var digits = find(NUMBER, 0);
                return digits == null ? null : new java.math.BigDecimal(digits);
            default:
                return text(
                        name.toLowerCase(Locale.ROOT),
                        property.path("description").asString(""));
        }
    }

    private boolean yesOrNo(String name) {
        var last = said.isEmpty() ? "" : said.get(said.size() - 1);
        if (ASKS_FOR_PERSON.matcher(name).find()) {
            return PERSON.matcher(last.toLowerCase(Locale.ROOT)).find();
        }
        return knowledge.answer(last).isPresent()
                && !PERSON.matcher(last.toLowerCase(Locale.ROOT)).find();
    }

    private @Nullable String choice(JsonNode choices) {
        var words = said.stream().collect(Collectors.joining("\n")).toLowerCase(Locale.ROOT);
        for (var choice : choices) {
            if (choice.isString() && words.contains(choice.stringValue().toLowerCase(Locale.ROOT))) {
                return choice.stringValue();
            }
        }
        return null;
    }

    private @Nullable String text(String name, String description) {
        if (description.contains("YYYY-MM-DD")) {
            return find(DATE, 0);
        }
        if (name.contains("mail")) {
            return find(EMAIL, 0);
        }
        if (name.contains("name")) {
            return find(NAME, 1);
        }
        if (name.contains("topic")) {
            var last = said.isEmpty() ? "" : said.get(said.size() - 1);
            return DemoTopic.of(last)
                    .map(topic -> topic.name().toLowerCase(Locale.ROOT))
                    .orElse(null);
        }
        return null;
    }

    private @Nullable String find(Pattern pattern, int group) {
        for (int i = said.size() - 1; i >= 0; i--) {
            var match = pattern.matcher(said.get(i));
            if (match.find()) {
                return match.group(group);
            }
        }
        return null;
    }
}
