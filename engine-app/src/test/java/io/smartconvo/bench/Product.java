package io.smartconvo.bench;

import io.smartconvo.SmartConvo;
import io.smartconvo.conversation.FlowText;
import io.smartconvo.flow.FlowBundle;
import io.smartconvo.flow.FlowCatalogue;
import io.smartconvo.privacy.KeyVault;
import io.smartconvo.tenant.Site;
import io.smartconvo.tenant.TenantDirectory;
import io.smartconvo.tenant.TenantId;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole product in this JVM, with a site whose flows are made for measuring. */
final class Product implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final int port;

    Product(BenchDatabase database, String modelAddress) throws IOException {
        context = new SpringApplicationBuilder(SmartConvo.class)
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + database.url("product"),
                        "--spring.datasource.username=smartconvo_app",
                        "--spring.datasource.password=bench",
                        "--spring.flyway.user=smartconvo",
                        "--spring.flyway.password=bench",
                        "--smartconvo.data-dir=" + Files.createTempDirectory("smartconvo-bench"),
                        "--smartconvo.demo.enabled=false",
                        "--smartconvo.ai.base-url=" + modelAddress,
                        "--smartconvo.ai.api-key=test-key",
                        "--smartconvo.conversation.frames-per-minute=100000000",
                        "--smartconvo.conversation.max-connections-per-address=100000");
        port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        open();
    }

    private void open() {
        TenantDirectory directory = context.getBean(TenantDirectory.class);
        TenantId tenant = directory.open(new TenantId(UUID.randomUUID()), "bench");
        context.getBean(KeyVault.class).prepare(tenant);
        FlowCatalogue flows = context.getBean(FlowCatalogue.class);
        for (FlowText flow : List.of(loop(), stream(), brief())) {
            flows.publish(tenant, FlowBundle.of(flow.xml(), Map.of()), null);
        }
        directory.save(new Site(
                UUID.randomUUID(),
                tenant,
                "bench",
                "bench",
                List.of("http://localhost:" + port),
                List.of("loop", "stream", "brief"),
                Locale.ENGLISH,
                Map.of(),
                Map.of()));
    }

    /** A scripted chat: question, condition, answer, question. */
    private static FlowText loop() {
        return new FlowText("loop")
                .element(FlowText.start())
                .element(FlowText.ask("ask", "What would you like to know?", "question"))
                .element(FlowText.gateway("exclusive", "gateway", "flow_more"))
                .element(FlowText.say("answer", "You asked: {{ question }}"))
                .element(FlowText.end("end"))
                .arrow("start", "ask")
                .arrow("ask", "gateway")
                .arrow("flow_bye", "gateway", "end", "question = \"bye\"")
                .element("<bpmn:sequenceFlow id=\"flow_more\" sourceRef=\"gateway\" targetRef=\"answer\" />")
                .arrow("answer", "ask");
    }

    private static FlowText stream() {
        return new FlowText("stream")
                .element(FlowText.start())
                .element(FlowText.ask("ask", "Yes?", "question"))
                .element(FlowText.step("serviceTask", "ai-reply", "reply", Map.of("instructions", "Answer briefly.")))
                .arrow("start", "ask")
                .arrow("ask", "reply")
                .arrow("reply", "ask");
    }

    private static FlowText brief() {
        return FlowText.line("brief", FlowText.ask("ask", "Name?", "nick"), FlowText.say("bye", "Bye {{ nick }}"));
    }

    int port() {
        return port;
    }

    /** Opens a chat in this flow; each operation is a message and everything it leads to. */
    Load.Operation conversation(String flow, String lastWord) {
        try {
            RawSocket socket = open(flow);
            return () -> turn(socket, lastWord);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    RawSocket open(String flow) throws IOException {
        RawSocket socket = new RawSocket(port);
        socket.send("{\"type\":\"hello\",\"site\":\"bench\",\"locale\":\"en\",\"flow\":\"" + flow + "\"}");
        socket.until("\"kind\":\"ask\"");
        return socket;
    }

    static void turn(RawSocket socket, String lastWord) throws IOException {
        socket.send("{\"type\":\"message\",\"id\":\"" + UUID.randomUUID()
                + "\",\"text\":\"How long does delivery take?\"}");
        socket.until(lastWord);
    }

    @Override
    public void close() {
        context.close();
    }
}
