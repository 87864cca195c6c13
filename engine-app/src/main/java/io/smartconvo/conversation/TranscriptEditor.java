package io.smartconvo.conversation;

import io.smartconvo.privacy.KeyDestroyed;
import io.smartconvo.privacy.SubjectCipher;
import io.smartconvo.sdk.ForgetfulJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Rewrites what a transcript holds, whatever kinds of events there are: every text in them but those that make an event
 * what it is.
 */
@Component
class TranscriptEditor {

    private static final JsonMapper JSON = ForgetfulJson.mapper().build();
    private static final int PAGE = 500;

    /** Ids and the like: chosen by the designer or the machine, never by the visitor. */
    private static final Set<String> STRUCTURE = Set.of(
            "kind",
            "id",
            "step",
            "turn",
            "purpose",
            "version",
            "state",
            "reason",
            "type",
            "closed",
            "option",
            "key",
            "min",
            "max",
            "name",
            "element",
            "definition",
            "flow",
            "model");

    private final Conversations conversations;

    TranscriptEditor(Conversations conversations) {
        this.conversations = conversations;
    }

    /**
     * What to put in place of the answers themselves, however they were spelled.
     *
     * @param labels by the label of a form's field; the empty label stands for a typed answer
     */
    record Given(String frameId, Map<String, String> labels) {}

    /** @return how many events were changed */
    int rewrite(Conversation conversation, Rewording quoted, List<Given> given) {
        int changed = 0;
        long last = 0;
        List<StoredEvent> page;
        do {
            page = conversations.eventsAfter(conversation, last, PAGE);
            last = page.isEmpty() ? last : page.get(page.size() - 1).seq();
            changed += rewrite(conversation, page, quoted, given);
        } while (page.size() == PAGE);
        return changed;
    }

    private int rewrite(Conversation conversation, List<StoredEvent> page, Rewording quoted, List<Given> given) {
        List<StoredEvent> changed = new ArrayList<>();
        for (StoredEvent event : page) {
            try {
                rewritten(conversation.cipher(), event, quoted, given).ifPresent(changed::add);
            } catch (KeyDestroyed expired) {
                // Its day is over: nobody can read it any more, so there is nothing to take out of it.
            }
        }
        conversations.replaceEvents(conversation, changed);
        return changed.size();
    }

    private static Optional<StoredEvent> rewritten(
            SubjectCipher cipher, StoredEvent event, Rewording quoted, List<Given> given) {
        String slot = StoredEvent.slot(event.seq());
        ObjectNode body = (ObjectNode) JSON.readTree(cipher.open(event.sealed(), slot));
        ObjectNode before = body.deepCopy();
        given.forEach(answer -> replaceAnswer(body, answer));
        reword(body, quoted);
        return body.equals(before)
                ? Optional.empty()
                : Optional.of(new StoredEvent(
                        event.seq(), event.at(), cipher.reseal(event.sealed(), JSON.writeValueAsBytes(body), slot)));
    }

    private static void replaceAnswer(ObjectNode event, Given given) {
        boolean isIt = "visitor".equals(event.path("kind").asString(""))
                && given.frameId().equals(event.path("id").asString(""));
        if (isIt) {
            String typed = given.labels().get("");
            if (typed != null) {
                event.put("text", typed);
            }
            event.path("answer").path("fields").forEach(field -> {
                String value = given.labels().get(field.path("label").asString(""));
                if (value != null && field instanceof ObjectNode shown) {
                    shown.put("value", value);
                }
            });
        }
    }

    private static void reword(JsonNode node, Rewording quoted) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(entry -> {
                if (entry.getValue() instanceof StringNode text && !STRUCTURE.contains(entry.getKey())) {
                    entry.setValue(StringNode.valueOf(quoted.of(text.stringValue())));
                } else {
                    reword(entry.getValue(), quoted);
                }
            });
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                JsonNode item = array.get(i);
                if (item instanceof StringNode text) {
                    array.set(i, quoted.of(text.stringValue()));
                } else {
                    reword(item, quoted);
                }
            }
        }
    }
}
