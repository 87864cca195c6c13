package io.smartconvo.platform;

import java.util.Map;
import org.springframework.http.ProblemDetail;

/** Ends a request with a documented problem. Neither message nor details quote what was sent. */
public final class Refusal extends RuntimeException {

    private final transient Problem problem;
    private final transient Map<String, ?> details;

    public Refusal(Problem problem) {
        this(problem, Map.of());
    }

    /** @param details further members of the answer, by name */
    public Refusal(Problem problem, Map<String, ?> details) {
        super(problem.name(), null, false, false);
        this.problem = problem;
        this.details = Map.copyOf(details);
    }

    public ProblemDetail detail() {
        var detail = problem.detail();
        details.forEach(detail::setProperty);
        return detail;
    }
}
