package io.smartconvo.anchor;

import io.smartconvo.audit.CheckpointMade;
import io.smartconvo.webhook.Webhooks;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Sends each new checkpoint to the tenant's webhook, in the transaction that keeps it: none is left out. */
@Component
class CheckpointHook {

    private static final String TYPE = "audit.checkpoint";

    private final Webhooks webhooks;

    CheckpointHook(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    @EventListener
    void tell(CheckpointMade made) {
        if (webhooks.isSet(made.tenant())) {
            JsonMapper json = JsonMapper.shared();
            var data = json.createObjectNode()
                    .put("log", made.tenant().toString())
                    .put("size", made.size())
                    .put("note", made.note());
            webhooks.send(made.tenant(), TYPE, json.writeValueAsString(data));
        }
    }
}
