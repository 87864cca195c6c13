package io.smartconvo.proof;

import java.util.ArrayList;
import java.util.List;

/** Writes forms as the form editor saves them. */
class FormText {

    private final List<String> components = new ArrayList<>();

    FormText field(String type, String key, String purpose, String more) {
        String personal = purpose.isEmpty() ? "" : ",\"properties\":{\"purpose\":\"" + purpose + "\"}";
        components.add("{\"id\":\"%s_id\",\"type\":\"%s\",\"key\":\"%s\",\"label\":\"Label of %s\"%s%s}"
                .formatted(key, type, key, key, personal, more));
        return this;
    }

    /** One field of every kind there is, all for this purpose. */
    static FormText ofAllKinds(String purpose) {
        String values = ",\"values\":[{\"value\":\"red\",\"label\":\"Red\"},{\"value\":\"blue\",\"label\":\"Blue\"}]";
        return new FormText()
                .field("textfield", "formText", purpose, "")
                .field("textfield", "formEmail", purpose, ",\"validate\":{\"validationType\":\"email\"}")
                .field("textfield", "formPhone", purpose, ",\"validate\":{\"validationType\":\"phone\"}")
                .field("textarea", "formArea", purpose, "")
                .field("number", "formNumber", purpose, "")
                .field("datetime", "formDate", purpose, ",\"subtype\":\"date\",\"dateLabel\":\"Date\"")
                .field("select", "formSelect", purpose, values)
                .field("radio", "formRadio", purpose, values)
                .field("checklist", "formList", purpose, values)
                .field("checkbox", "formBox", purpose, "");
    }

    String json() {
        return "{\"type\":\"default\",\"id\":\"form\",\"schemaVersion\":19,\"components\":["
                + String.join(",", components) + "]}";
    }
}
