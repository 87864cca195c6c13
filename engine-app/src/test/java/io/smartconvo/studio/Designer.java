package io.smartconvo.studio;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartconvo.access.ConsoleClient;
import io.smartconvo.access.ConsoleClient.Answer;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who draws flows, at the API. */
record Designer(ConsoleClient client) {

    static String json(Object value) {
        return JsonMapper.shared().writeValueAsString(value);
    }

    Answer add(Map<String, ?> wanted) {
        return client.send("POST", "drafts", json(wanted));
    }

    /** A new draft that holds this diagram. */
    JsonNode draft(String bpmn) {
        JsonNode draft = added(Map.of("name", "A flow"));
        assertThat(save(draft, bpmn).status()).isEqualTo(200);
        return read(draft);
    }

    JsonNode added(Map<String, ?> wanted) {
        Answer answer = add(wanted);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
        return answer.json();
    }

    JsonNode read(JsonNode draft) {
        return client.get("drafts/" + id(draft)).json();
    }

    Answer save(JsonNode draft, String bpmn) {
        return save(draft, bpmn, Map.of(), Map.of());
    }

    Answer save(JsonNode draft, String bpmn, Map<String, ?> forms, Map<String, ?> tests) {
        return client.send(
                "PUT",
                "drafts/" + id(draft),
                json(Map.of(
                        "bpmn",
                        bpmn,
                        "forms",
                        forms,
                        "tests",
                        tests,
                        "revision",
                        draft.get("revision").asInt())));
    }

    Answer publish(JsonNode draft, String note) {
        return publish(draft, note, null);
    }

    Answer publish(JsonNode draft, String note, Integer onto) {
        Map<String, Object> release = new HashMap<>();
        release.put("revision", draft.get("revision").asInt());
        release.put("note", note);
        release.put("onto", onto);
        return client.send("POST", "drafts/" + id(draft) + "/publication", json(release));
    }

    /** Publishes this diagram as the next version. */
    int version(String bpmn) {
        Answer answer = client.send("POST", "flows", json(Map.of("bpmn", bpmn, "forms", Map.of())));
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
        return answer.json().get("version").asInt();
    }

    static String id(JsonNode draft) {
        return draft.get("id").asString();
    }
}
