package io.smartconvo.studio;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Flows to start from. */
@RestController
@RequestMapping("/api/v1/gallery")
@RolesAllowed({"OWNER", "ADMIN", "DESIGNER", "AGENT", "PRIVACY_OFFICER", "AUDITOR"})
class GalleryController {

    private final Gallery gallery;

    GalleryController(Gallery gallery) {
        this.gallery = gallery;
    }

    record Entry(String key, String name, String description) {}

    record Shown(
            String key,
            String name,
            String description,
            String bpmn,
            Map<String, String> forms,
            Map<String, String> tests) {}

    @GetMapping
    List<Entry> all() {
        return gallery.all().stream()
                .map(flow -> new Entry(flow.key(), flow.name(), flow.description()))
                .toList();
    }

    @GetMapping("/{key}")
    Shown one(@PathVariable String key) {
        GalleryFlow flow = gallery.find(key).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        DraftContent content = flow.content();
        return new Shown(flow.key(), flow.name(), flow.description(), content.bpmn(), content.forms(), content.tests());
    }
}
