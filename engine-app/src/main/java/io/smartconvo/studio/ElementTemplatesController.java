package io.smartconvo.studio;

import io.smartconvo.platform.Scope;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The steps a flow can use, as bpmn-js and the desktop modeler read them. */
@RestController
@RequestMapping("/api/v1/element-templates")
@RolesAllowed({"OWNER", "ADMIN", "DESIGNER", "AGENT", "PRIVACY_OFFICER", "AUDITOR"})
class ElementTemplatesController {

    private final List<JsonNode> templates;

    ElementTemplatesController() throws IOException {
        List<JsonNode> read = new ArrayList<>();
        for (Resource file :
                new PathMatchingResourcePatternResolver().getResources("classpath*:element-templates/*.json")) {
            read.add(JsonMapper.shared().readTree(file.getContentAsString(StandardCharsets.UTF_8)));
        }
        read.sort(Comparator.comparing(template -> template.get("id").asString()));
        this.templates = List.copyOf(read);
    }

    /** @param download given, however spelled, if it is to be saved as a file */
    @GetMapping
    @Scope("flows:read")
    ResponseEntity<List<JsonNode>> all(@RequestParam @Nullable String download) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        if (download != null) {
            answer.header(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename("smartconvo-element-templates.json")
                            .build()
                            .toString());
        }
        return answer.body(templates);
    }
}
