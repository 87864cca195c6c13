package io.smartconvo.studio;

import io.smartconvo.access.Caller;
import io.smartconvo.flow.FlowCatalogue;
import io.smartconvo.flow.FlowVersion;
import io.smartconvo.platform.Scope;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Flows as files. */
@RestController
@RequestMapping("/api/v1")
@RolesAllowed({"OWNER", "ADMIN", "DESIGNER", "AGENT", "PRIVACY_OFFICER", "AUDITOR"})
class BundlesController {

    private final DraftDesk desk;
    private final ImportDesk imports;
    private final FlowCatalogue flows;
    private final DraftViews views;

    BundlesController(DraftDesk desk, ImportDesk imports, FlowCatalogue flows, DraftViews views) {
        this.desk = desk;
        this.imports = imports;
        this.flows = flows;
        this.views = views;
    }

    record Imported(DraftView draft, List<ToldProblem> problems) {}

    @GetMapping("/drafts/{id}/bundle")
    ResponseEntity<byte[]> draft(@PathVariable UUID id, @AuthenticationPrincipal Caller caller) {
        Draft draft = desk.find(caller.forTenant(), id);
        return BundleWriter.download(
                draft.head().key(),
                draft.head().name(),
                draft.content(),
                draft.head().changedAt());
    }

    @GetMapping("/flows/{key}/versions/{version}/bundle")
    @Scope("flows:read")
    ResponseEntity<byte[]> version(
            @PathVariable String key, @PathVariable int version, @AuthenticationPrincipal Caller caller) {
        FlowVersion found = flows.version(caller.forTenant(), key, version)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        DraftContent content = DraftContent.of(flows.authored(caller.forTenant(), found.processDefinitionId()));
        return BundleWriter.download(found.key(), found.name(), content, found.publishedAt());
    }

    @PostMapping("/drafts/imports")
    @RolesAllowed({"OWNER", "ADMIN", "DESIGNER"})
    @ResponseStatus(HttpStatus.CREATED)
    Imported take(
            @RequestHeader(name = HttpHeaders.CONTENT_TYPE, required = false) @Nullable String contentType,
            @RequestBody(required = false) byte @Nullable [] body,
            @AuthenticationPrincipal Caller caller) {
        ImportDesk.Imported imported = imports.take(caller, UploadedFile.read(contentType, body));
        return new Imported(views.of(imported.draft()), ToldProblem.of(imported.problems()));
    }
}
