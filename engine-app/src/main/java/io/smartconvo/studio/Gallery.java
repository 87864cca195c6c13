package io.smartconvo.studio;

import io.smartconvo.flow.FlowOutline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The flows that come with the product, read once from the class path. */
@Component
class Gallery {

    private final ResourcePatternResolver files = new PathMatchingResourcePatternResolver();
    private final List<GalleryFlow> flows;

    Gallery() {
        this.flows = found("flows/*/flow.json").stream()
                .map(this::flow)
                .sorted(Comparator.comparing(GalleryFlow::key))
                .toList();
    }

    List<GalleryFlow> all() {
        return flows;
    }

    Optional<GalleryFlow> find(String key) {
        return flows.stream().filter(flow -> flow.key().equals(key)).findFirst();
    }

    private GalleryFlow flow(Resource resource) {
        JsonNode about = JsonMapper.shared().readTree(text(resource));
        String diagram = about.get("diagram").asString();
        String key = diagram.replaceFirst("\\.bpmn$", "");
        String bpmn = text(found("flows/" + key + "/" + diagram).get(0));
        String flowKey = FlowOutline.of(bpmn.getBytes(StandardCharsets.UTF_8))
                .map(FlowOutline::key)
                .orElseThrow(() -> new IllegalStateException("the shipped flow " + key + " has no key"));
        return new GalleryFlow(
                key,
                about.get("name").asString(),
                about.get("description").asString(),
                flowKey,
                new DraftContent(
                        bpmn, texts("flows/" + key + "/*.form"), texts("flows/" + key + "/conversations/*.chat")));
    }

    private Map<String, String> texts(String pattern) {
        Map<String, String> texts = new TreeMap<>();
        found(pattern).forEach(file -> texts.put(String.valueOf(file.getFilename()), text(file)));
        return texts;
    }

    private List<Resource> found(String pattern) {
        try {
            return List.of(files.getResources("classpath*:" + pattern));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Resource resource) {
        try {
            return resource.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
