package io.smartconvo.studio;

import io.smartconvo.flow.FlowProblem;
import io.smartconvo.flow.FlowVersion;
import io.smartconvo.flow.Publication;
import io.smartconvo.platform.Problem;
import io.smartconvo.platform.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** What a publication comes to over HTTP. */
public final class PublicationAnswer {

    private static final Problem FLOW_REFUSED = new Problem(
            "flow-refused", HttpStatus.UNPROCESSABLE_CONTENT, "The flow cannot be published: see its problems.");
    private static final Problem FLOW_MOVED =
            new Problem("flow-moved", HttpStatus.CONFLICT, "Somebody has published a newer version of this flow.");
    private static final int LONGEST_NOTE = 500;

    private PublicationAnswer() {}

    /** The version that is live now, or the reason why there is none. */
    public static FlowVersion live(Publication publication) {
        if (publication instanceof Publication.Published published) {
            return published.version();
        }
        if (publication instanceof Publication.Moved moved) {
            throw new Refusal(FLOW_MOVED, Map.of("version", moved.current().version()));
        }
        throw refused(((Publication.Refused) publication).problems());
    }

    static List<ToldProblem> warnings(Publication publication) {
        return publication instanceof Publication.Published published
                ? ToldProblem.of(published.warnings())
                : List.of();
    }

    private static Refusal refused(List<FlowProblem> problems) {
        return new Refusal(FLOW_REFUSED, Map.of("problems", ToldProblem.of(problems)));
    }

    /** A note as it may be kept; an empty one is none. */
    public static @Nullable String note(@Nullable String given) {
        String note = Objects.requireNonNullElse(given, "").strip();
        if (note.length() > LONGEST_NOTE || !StoredText.fits(note)) {
            throw Invalid.field("note", "A note has up to 500 characters.");
        }
        return note.isEmpty() ? null : note;
    }
}
