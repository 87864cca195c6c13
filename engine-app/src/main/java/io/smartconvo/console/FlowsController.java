package io.smartconvo.console;

import io.smartconvo.access.Caller;
import io.smartconvo.access.MemberNames;
import io.smartconvo.flow.FlowBundle;
import io.smartconvo.flow.FlowCatalogue;
import io.smartconvo.flow.FlowProblem;
import io.smartconvo.flow.FlowVersion;
import io.smartconvo.flow.Publication;
import io.smartconvo.flow.Severity;
import io.smartconvo.platform.Misfit;
import io.smartconvo.platform.Problem;
import io.smartconvo.platform.Refusal;
import jakarta.annotation.security.RolesAllowed;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The tenant's flows: what is published, what was, and what would be wrong with the next one. */
@RestController
@RequestMapping("/api/v1/flows")
@RolesAllowed({"OWNER", "ADMIN", "DESIGNER", "AGENT", "PRIVACY_OFFICER", "AUDITOR"})
class FlowsController {

    private static final Problem FLOW_REFUSED = new Problem(
            "flow-refused", HttpStatus.UNPROCESSABLE_CONTENT, "The flow cannot be published: see its problems.");
    private static final int LONGEST_NOTE = 500;

    private final FlowCatalogue flows;
    private final MemberNames members;

    FlowsController(FlowCatalogue flows, MemberNames members) {
        this.flows = flows;
        this.members = members;
    }

    record Version(
            String key,
            String name,
            int version,
            Instant publishedAt,
            @Nullable String publishedBy,
            @Nullable String note) {}

    record Drawn(
            String key,
            String name,
            int version,
            Instant publishedAt,
            @Nullable String publishedBy,
            String bpmn,
            Map<String, String> forms) {}

    record Given(
            @Nullable String bpmn,
            @Nullable Map<String, @Nullable String> forms,
            @Nullable String note) {

        /** What is missing is empty, and then the rules say so. */
        FlowBundle bundle() {
            Map<String, String> given = new TreeMap<>();
            if (forms != null) {
                forms.forEach((name, json) -> given.put(name, json == null ? "" : json));
            }
            return FlowBundle.of(bpmn == null ? "" : bpmn, given);
        }
    }

    record Checked(List<Told> problems) {}

    record Told(String rule, @Nullable String element, Severity severity, String message, String remedy) {

        static List<Told> of(List<FlowProblem> problems) {
            return problems.stream()
                    .map(problem -> new Told(
                            problem.rule(),
                            problem.elementId(),
                            problem.severity(),
                            problem.message(),
                            problem.remedy()))
                    .toList();
        }
    }

    @GetMapping
    List<Version> current(@AuthenticationPrincipal Caller caller) {
        return versions(flows.current(caller.forTenant()));
    }

    @GetMapping("/{key}/versions")
    List<Version> history(@PathVariable String key, @AuthenticationPrincipal Caller caller) {
        List<FlowVersion> history = flows.versions(caller.forTenant(), key);
        if (history.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return versions(history);
    }

    @GetMapping("/{key}/versions/{version}")
    Drawn version(@PathVariable String key, @PathVariable int version, @AuthenticationPrincipal Caller caller) {
        FlowVersion found = flows.version(caller.forTenant(), key, version)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        FlowBundle authored = flows.authored(caller.forTenant(), found.processDefinitionId());
        Version about = versions(List.of(found)).get(0);
        return new Drawn(
                about.key(),
                about.name(),
                about.version(),
                about.publishedAt(),
                about.publishedBy(),
                new String(authored.xml(), StandardCharsets.UTF_8),
                authored.forms());
    }

    @PostMapping("/check")
    @RolesAllowed({"OWNER", "ADMIN", "DESIGNER"})
    Checked check(@RequestBody Given given, @AuthenticationPrincipal Caller caller) {
        return new Checked(Told.of(flows.check(caller.forTenant(), given.bundle())));
    }

    @PostMapping
    @RolesAllowed({"OWNER", "ADMIN", "DESIGNER"})
    @ResponseStatus(HttpStatus.CREATED)
    Version publish(@RequestBody Given given, @AuthenticationPrincipal Caller caller) {
        String note = given.note();
        if (note != null && (note.length() > LONGEST_NOTE || note.indexOf(0) >= 0)) {
            Misfit.refuse(List.of(new Misfit("note", "A note has up to 500 characters.")));
        }
        Publication publication = flows.publish(caller.forTenant(), given.bundle(), note, caller.member());
        if (publication instanceof Publication.Published published) {
            return versions(List.of(published.version())).get(0);
        }
        throw new Refusal(FLOW_REFUSED, Map.of("problems", Told.of(((Publication.Refused) publication).problems())));
    }

    private List<Version> versions(List<FlowVersion> found) {
        Map<UUID, String> names = members.of(found.stream()
                .map(FlowVersion::publishedBy)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return found.stream().map(version -> version(version, names)).toList();
    }

    private static Version version(FlowVersion version, Map<UUID, String> names) {
        UUID author = version.publishedBy();
        return new Version(
                version.key(),
                version.name(),
                version.version(),
                version.publishedAt(),
                author == null ? null : names.get(author),
                version.note());
    }
}
