package io.smartconvo.studio;

import io.smartconvo.flow.FlowCatalogue;
import io.smartconvo.flow.FlowVersion;
import io.smartconvo.tenant.TenantId;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Finds keys that no flow and no draft of a tenant has. */
@Component
class FlowKeys {

    private static final int LONGEST = 50;

    private final FlowCatalogue flows;
    private final Drafts drafts;

    FlowKeys(FlowCatalogue flows, Drafts drafts) {
        this.flows = flows;
        this.drafts = drafts;
    }

    /** The wanted key, or the same with a number behind it. */
    String free(TenantId tenant, String wanted) {
        Set<String> taken = new HashSet<>(drafts.keys(tenant));
        flows.current(tenant).stream().map(FlowVersion::key).forEach(taken::add);
        String key = wanted;
        for (int number = 2; taken.contains(key); number++) {
            key = wanted + "-" + number;
        }
        return key;
    }

    /** A key made of a name in any language. */
    static String from(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^[-0-9]+|-+$", "");
        String key = plain.isEmpty() ? "flow" : plain;
        return key.length() <= LONGEST ? key : key.substring(0, LONGEST);
    }
}
