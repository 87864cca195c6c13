package io.smartconvo.records;

import io.smartconvo.ai.OutsideHosts;
import io.smartconvo.processor.ProcessorDeclaration;
import io.smartconvo.records.Content.FlowOfData;
import io.smartconvo.sdk.Disclosure;
import io.smartconvo.tenant.TenantId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Which flows would have nowhere to send things if a processor was gone. */
@Component
class ProcessorUse {

    private static final Map<Disclosure.Kind, String> SERVICES =
            Map.of(Disclosure.Kind.AI, "ai-reply", Disclosure.Kind.HTTP, "http", Disclosure.Kind.EMAIL, "email");

    private final FlowsInUse flows;
    private final OutsideHosts outside;

    ProcessorUse(FlowsInUse flows, OutsideHosts outside) {
        this.flows = flows;
        this.outside = outside;
    }

    /** A flow that reaches somewhere this processor is, at some step. */
    List<FlowOfData> of(TenantId tenant, ProcessorDeclaration processor) {
        String service = SERVICES.getOrDefault(processor.kind(), "");
        if (outside.of(tenant, service).stream().noneMatch(host -> isListed(host, processor))) {
            return List.of();
        }
        return flows.of(tenant).stream()
                .filter(flow ->
                        flow.outside().stream().anyMatch(step -> step.service().equals(service)))
                .toList();
    }

    private static boolean isListed(String host, ProcessorDeclaration processor) {
        return processor.hosts().values().stream()
                .flatMap(Set::stream)
                .anyMatch(listed -> overlap(withoutPort(listed), withoutPort(host)));
    }

    private static boolean overlap(String one, String other) {
        return one.equals(other) || isUnder(one, other) || isUnder(other, one);
    }

    private static boolean isUnder(String wildcard, String host) {
        return wildcard.startsWith("*.") && host.endsWith(wildcard.substring(1));
    }

    private static String withoutPort(String host) {
        return host.replaceFirst(":[0-9]+$", "");
    }
}
