package io.smartconvo.demo;

import io.smartconvo.consent.LegalBasis;
import io.smartconvo.consent.NoticeText;
import io.smartconvo.consent.PurposeDeclaration;
import io.smartconvo.flow.FlowBundle;
import io.smartconvo.privacy.Purpose;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A flow that comes with the product: diagram, forms, and the purposes its consent steps name. */
record ShippedFlow(FlowBundle bundle, List<PurposeDeclaration> purposes) {

    static ShippedFlow read(String name) {
        try {
            JsonNode about = JsonMapper.shared().readTree(text(new ClassPathResource("flows/" + name + "/flow.json")));
            String diagram = text(new ClassPathResource(
                    "flows/" + name + "/" + about.get("diagram").asString()));
            return new ShippedFlow(FlowBundle.of(diagram, forms(name)), purposes(about));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> forms(String name) throws IOException {
        Map<String, String> forms = new TreeMap<>();
        for (Resource form :
                new PathMatchingResourcePatternResolver().getResources("classpath*:flows/" + name + "/*.form")) {
            forms.put(String.valueOf(form.getFilename()), text(form));
        }
        return forms;
    }

    private static List<PurposeDeclaration> purposes(JsonNode about) {
        return about.path("purposes").values().stream()
                .map(ShippedFlow::purpose)
                .toList();
    }

    private static PurposeDeclaration purpose(JsonNode purpose) {
        Map<Locale, NoticeText> notices = new HashMap<>();
        purpose.get("notices")
                .properties()
                .forEach(notice -> notices.put(
                        Locale.forLanguageTag(notice.getKey()),
                        new NoticeText(
                                notice.getValue().get("text").asString(),
                                text(notice.getValue(), "url"),
                                text(notice.getValue(), "accept"),
                                text(notice.getValue(), "refuse"))));
        return new PurposeDeclaration(
                new Purpose(purpose.get("id").asString()),
                LegalBasis.valueOf(purpose.get("basis").asString().toUpperCase(Locale.ROOT)),
                strings(purpose.get("dataClasses")),
                purpose.get("retentionDays").asInt(),
                strings(purpose.get("recipients")),
                notices);
    }

    private static @Nullable String text(JsonNode notice, String field) {
        return notice.path(field).asStringOpt().orElse(null);
    }

    private static List<String> strings(JsonNode array) {
        return array.values().stream().map(JsonNode::asString).toList();
    }

    private static String text(Resource resource) throws IOException {
        return resource.getContentAsString(StandardCharsets.UTF_8);
    }
}
