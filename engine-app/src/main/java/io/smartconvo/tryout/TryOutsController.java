package io.smartconvo.tryout;

import io.smartconvo.access.Caller;
import io.smartconvo.conversation.ConversationId;
import io.smartconvo.conversation.TriedConversations;
import io.smartconvo.flow.FlowBundle;
import io.smartconvo.flow.FlowProblem;
import io.smartconvo.flow.Severity;
import io.smartconvo.platform.Problem;
import io.smartconvo.platform.Refusal;
import io.smartconvo.tenant.Site;
import jakarta.annotation.security.RolesAllowed;
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

    private static final Problem FLOW_REFUSED = new Problem(
            "flow-refused", HttpStatus.UNPROCESSABLE_CONTENT, "The flow cannot be published: see its problems.");
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

    record State(@Nullable String conversation, List<TriedConversations.Due> due) {}

    record Skip(@Nullable String element) {}

    record Told(String rule, @Nullable String element, Severity severity, String message, String remedy) {

        static Told of(FlowProblem problem) {
            return new Told(
                    problem.rule(), problem.elementId(), problem.severity(), problem.message(), problem.remedy());
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Started start(
            @RequestBody Wanted wanted,
            @RequestHeader(HttpHeaders.ORIGIN) String origin,
            @AuthenticationPrincipal Caller caller) {
        TryOuts.Started started = tryOuts.start(caller, wanted.bundle(), wanted.outside() != Outside.REAL, origin);
        if (started instanceof TryOuts.Started.Running running) {
            return new Started(running.site().key(), PAGE + running.site().key());
        }
        List<FlowProblem> problems = ((TryOuts.Started.Refused) started).why().problems();
        throw new Refusal(
                FLOW_REFUSED, Map.of("problems", problems.stream().map(Told::of).toList()));
    }

    @GetMapping("/{id}")
    State state(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        Site site = site(id, caller);
        return new State(
                tryOuts.conversation(site).map(ConversationId::toString).orElse(null), tryOuts.due(site));
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

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        tryOuts.end(site(id, caller));
    }

    private Site site(String id, Caller caller) {
        return tryOuts.find(caller, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
