package io.smartconvo.studio;

import io.smartconvo.flow.FlowProblem;
import io.smartconvo.platform.Problem;
import io.smartconvo.platform.Refusal;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** A file that no draft is made of. */
final class ImportRefusal {

    private static final Problem REFUSED = new Problem(
            "import-refused", HttpStatus.UNPROCESSABLE_CONTENT, "The file cannot be imported: see its problems.");

    /** The page that says what is refused before a flow's meaning is looked at. */
    private static final String RULE = "document";

    private ImportRefusal() {}

    static Refusal of(FlowProblem problem) {
        return new Refusal(REFUSED, Map.of("problems", ToldProblem.of(List.of(problem))));
    }

    static Refusal of(String message, String remedy) {
        return of(FlowProblem.error(RULE, null, message, remedy));
    }
}
