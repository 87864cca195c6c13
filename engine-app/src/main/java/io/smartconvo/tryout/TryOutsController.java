package io.smartconvo.tryout;

import io.smartconvo.access.Caller;
import io.smartconvo.conversation.TriedConversations;
import io.smartconvo.flow.FlowBundle;
import io.smartconvo.tenant.Site;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Tries a flow as it is on the canvas. */
@RestController
@RequestMapping("/api/v1/try-outs")
@RolesAllowed({"OWNER", "ADMIN", "DESIGNER"})
class TryOutsController {

    private static final String PAGE = "/console/try-out.html?site=";

    private final TryOuts tryOuts;

    TryOutsController(TryOuts tryOuts) {
        this.tryOuts = tryOuts;
    }

    enum Outside {
        /** The demo model answers, no mail goes out, no web service is called. */
        SCRIPTED,
        /** As when the flow is published. */
        REAL
    }

    record Wanted(
            @Nullable String bpmn,
            @Nullable Map<String, @Nullable String> forms,
            @Nullable Outside outside) {

        /** What is missing is empty, and then the rules say so. */
        FlowBundle bundle() {
            Map<String, String> given = new TreeMap<>();
            if (forms != null) {
                forms.forEach((name, json) -> given.put(name, json == null ? "" : json));
            }
            return FlowBundle.of(bpmn == null ? "" : bpmn, given);
        }
    }

    /** @param page shows the widget; for a frame in the console */
    record Started(String id, String page) {}

    /** @param tokens the elements at which it stands */
    record State(
            @Nullable String conversation,
            boolean ended,
            List<String> tokens,
            List<Passed> path,
            Map<String, Object> answers,
            List<TriedConversations.Due> due) {}

    record Passed(
            String element, Instant enteredAt, @Nullable Instant leftAt) {}

    /** @param chat a golden conversation */
    record Recorded(String chat) {}

    record Skip(@Nullable String element) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Started start(
            @RequestBody Wanted wanted,
            @RequestHeader(HttpHeaders.ORIGIN) String origin,
            @AuthenticationPrincipal Caller caller) {
        Site site = tryOuts.start(caller, wanted.bundle(), wanted.outside() != Outside.REAL, origin);
        return new Started(site.key(), PAGE + site.key());
    }

    @GetMapping("/{id}")
    State state(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        return tryOuts.standing(site(id, caller))
                .map(TryOutsController::state)
                .orElse(new State(null, false, List.of(), List.of(), Map.of(), List.of()));
    }

    private static State state(TriedConversations.Standing standing) {
        return new State(
                standing.id().toString(),
                standing.ended(),
                standing.tokens(),
                standing.path().stream()
                        .map(visit -> new Passed(visit.element(), visit.enteredAt(), visit.leftAt()))
                        .toList(),
                standing.answers(),
                standing.due());
    }

    /** Does not wait any longer for a timer, or for an answer that does not come. */
    @PostMapping("/{id}/skips")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void skip(@PathVariable String id, @RequestBody Skip skip, @AuthenticationPrincipal Caller caller) {
        String element = skip.element();
        if (element == null || !tryOuts.skip(site(id, caller), element)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    /** What was said and done until now, as a test that passes as long as the flow stays what it is. */
    @GetMapping("/{id}/recording")
    Recorded recording(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        return new Recorded(tryOuts.recording(site(id, caller)));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        tryOuts.end(site(id, caller));
    }

    private Site site(String id, Caller caller) {
        return tryOuts.find(caller, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
