package io.smartconvo.bench;

import static io.smartconvo.conversation.FlowText.ask;
import static io.smartconvo.conversation.FlowText.end;
import static io.smartconvo.conversation.FlowText.gateway;
import static io.smartconvo.conversation.FlowText.say;
import static io.smartconvo.conversation.FlowText.start;
import static io.smartconvo.conversation.FlowText.step;

import io.smartconvo.SmartConvo;
import io.smartconvo.conversation.FlowText;
import io.smartconvo.conversation.Scenery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** The product in a process of its own, with the flows that are measured. Prints {@code READY port site site}. */
final class BenchServer {

    private BenchServer() {}

    public static void main(String[] arguments) {
        var application = new SpringApplication(SmartConvo.class, Scenery.class);
        application.addInitializers(
                context -> context.getBeanFactory().registerSingleton("productOnly", new ProductOnly()));
        var scenery = application.run(arguments).getBean(Scenery.class);
        var tenant = scenery.tenant();
        System.out.printf(
                "%nREADY %d %s %s%n", scenery.port(), scenery.site(tenant, circle()), scenery.site(tenant, ai()));
    }

    /** One turn: an answer is checked and kept, a value computed, a branch taken, something said, the question asked again. */
    private static FlowText circle() {
        return new FlowText("circle")
                .element(start())
                .element(ask("word", "Say a word", "word"))
                .element(step("serviceTask", "set", "compute", Map.of("assignments", "loud = upper case(word)")))
                .element(gateway("exclusive", "enough", "more"))
                .element(say("echo", "You said {{ loud }}."))
                .element(end("end"))
                .arrow("start", "word")
                .arrow("word", "compute")
                .arrow("compute", "enough")
                .arrow("stop", "enough", "end", "word = \"stop\"")
                .element("<bpmn:sequenceFlow id=\"more\" sourceRef=\"enough\" targetRef=\"echo\" />")
                .arrow("echo", "word");
    }

    private static FlowText ai() {
        return new FlowText("talk")
                .element(start())
                .element(ask("word", "Ask me", "word"))
                .element(step("serviceTask", "ai-reply", "reply", Map.of("instructions", "Be kind.")))
                .element(gateway("exclusive", "enough", "more"))
                .element(end("end"))
                .arrow("start", "word")
                .arrow("word", "reply")
                .arrow("reply", "enough")
                .arrow("stop", "enough", "end", "word = \"stop\"")
                .element("<bpmn:sequenceFlow id=\"more\" sourceRef=\"enough\" targetRef=\"word\" />");
    }

    /** Keeps the component scan out of the test classes, which stand on the same class path. */
    private static final class ProductOnly extends TypeExcludeFilter {

        @Override
        public boolean match(MetadataReader reader, MetadataReaderFactory factory) {
            try {
                return reader.getResource().getURL().getPath().contains("/test-classes/");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof ProductOnly;
        }

        @Override
        public int hashCode() {
            return 1;
        }
    }
}
