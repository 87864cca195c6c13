package io.smartconvo.proof;

import static io.smartconvo.conversation.FlowText.ask;
import static io.smartconvo.conversation.FlowText.say;
import static io.smartconvo.conversation.FlowText.step;

import com.sun.management.HotSpotDiagnosticMXBean;
import io.smartconvo.ProductOnly;
import io.smartconvo.conversation.FlowText;
import io.smartconvo.conversation.Scenery;
import io.smartconvo.tenant.TenantId;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * The product in a process of its own, to be looked into. Prints {@code READY port site site}; then writes what its heap
 * holds, after a collection, into each file it is told on its input.
 */
final class ProofServer {

    private ProofServer() {}

    public static void main(String[] arguments) throws Exception {
        Scenery scenery = ProductOnly.with(Scenery.class).run(arguments).getBean(Scenery.class);
        TenantId tenant = scenery.tenant();
        scenery.publish(
                tenant,
                FlowText.line(
                                "talk",
                                step(
                                        "receiveTask",
                                        "consent",
                                        "agree",
                                        Map.of("text", "May we?", "purpose", "contact")),
                                ask("who", "Who?", "nick"),
                                personal("email"),
                                personal("phone"),
                                personal("text"),
                                step("userTask", "form", "form", Map.of("form", "all.form")),
                                say("echo", "So you are {{ nick }}, at {{ emailAnswer }}."),
                                step("serviceTask", "ai-reply", "ai", Map.of("instructions", "Be kind to {{ nick }}.")),
                                ask("more", "More?", "more"),
                                ask("last", "And?", "last"))
                        .xml(),
                Map.of("all.form", FormText.ofAllKinds("contact").json()));
        String site = scenery.site(tenant, List.of("talk"));
        System.out.printf("%nREADY %d %s %s%n", scenery.port(), site, tenant);
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        HotSpotDiagnosticMXBean memory = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        for (String file = orders.readLine(); file != null; file = orders.readLine()) {
            memory.dumpHeap(file, true);
            System.out.println("DUMPED " + file);
        }
    }

    private static String personal(String type) {
        return ask(
                type,
                Map.of("text", "Your " + type + "?", "answer", type + "Answer", "type", type, "purpose", "contact"));
    }
}
