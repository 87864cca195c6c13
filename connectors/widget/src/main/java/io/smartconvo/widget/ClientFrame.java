package io.smartconvo.widget;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a visitor's browser may send. Every frame has passed the limits of {@link FrameCodec}. */
public sealed interface ClientFrame {

    /** A frame the client repeats until it is acknowledged, and which is acted on once. */
    sealed interface Idempotent extends ClientFrame {
        FrameId id();
    }

    <R> R accept(Cases<R> cases);

    /**
     * Starts or resumes a conversation; the first frame of a connection.
     *
     * @param gpc whether the browser sends Global Privacy Control
     */
    record Hello(
            String site,
            String locale,
            @Nullable Resume resume,
            Map<String, Boolean> consent,
            @Nullable Page page,
            @Nullable String flow,
            boolean gpc)
            implements ClientFrame {
        public Hello {
            consent = Map.copyOf(consent);
        }

        @Override
        public <R> R accept(Cases<R> cases) {
            return cases.hello(this);
        }

        @Override
        public String toString() {
            return "Hello[site=" + site + ", locale=" + locale + (resume == null ? "]" : ", resumes]");
        }
    }

    /** Where a resumed conversation was left: the token of the last welcome and the last event seen. */
    record Resume(String token, long after) {
        @Override
        public String toString() {
            return "Resume[after=" + after + "]";
        }
    }

    /** The page the chat was opened on. */
    record Page(@Nullable String title, @Nullable String path) {
        @Override
        public String toString() {
            return "Page[]";
        }
    }

    /** Typed text. Without a step it answers the newest open question that takes text. */
    record Message(FrameId id, String text, @Nullable StepId step) implements Idempotent {
        @Override
        public <R> R accept(Cases<R> cases) {
            return cases.message(this);
        }

        @Override
        public String toString() {
            return "Message[" + id + ", " + text.length() + " characters]";
        }
    }

    /** A quick reply. */
    record Choose(FrameId id, StepId step, String option) implements Idempotent {
        @Override
        public <R> R accept(Cases<R> cases) {
            return cases.choose(this);
        }

        @Override
        public String toString() {
            return "Choose[" + id + ", " + step + "]";
        }
    }

    /** A submitted form. */
    record Form(FrameId id, StepId step, Map<String, FormValue> values) implements Idempotent {
        public Form {
            values = Map.copyOf(values);
        }

        @Override
        public <R> R accept(Cases<R> cases) {
            return cases.form(this);
        }

        @Override
        public String toString() {
            return "Form[" + id + ", " + step + ", " + values.size() + " fields]";
        }
    }

    /** A decision on purposes: of a consent card when it names a step, else of whoever {@code by} says. */
    record Consent(
            FrameId id,
            @Nullable StepId step,
            Map<String, Boolean> purposes,
            @Nullable Instant at,
            By by,
            @Nullable Banner banner)
            implements Idempotent {
        public Consent {
            purposes = Map.copyOf(purposes);
        }

        @Override
        public <R> R accept(Cases<R> cases) {
            return cases.consent(this);
        }
    }

    /** Where a decision that answers no step was made. */
    enum By {
        /** The widget's own panel: the visitor's words to us. */
        PANEL,
        /** The consent banner of the site. */
        BANNER
    }

    /**
     * The banner a decision was read from.
     *
     * @param source its name
     * @param evidence SHA-256 in hex of the state it was read from
     */
    record Banner(String source, String evidence) {}

    /** What is held about me? Answered to this connection only. */
    record Data() implements ClientFrame {
        @Override
        public <R> R accept(Cases<R> cases) {
            return cases.data(this);
        }
    }

    /** Puts a held answer right. */
    record Correct(FrameId id, String field, FormValue value) implements Idempotent {
        @Override
        public <R> R accept(Cases<R> cases) {
            return cases.correct(this);
        }

        @Override
        public String toString() {
            return "Correct[" + id + ", " + field + "]";
        }
    }

    /** Asks for a copy of everything, or for its erasure. */
    record Request(FrameId id, Right kind) implements Idempotent {
        @Override
        public <R> R accept(Cases<R> cases) {
            return cases.request(this);
        }
    }

    /** What a visitor can ask for in the chat itself. */
    enum Right {
        ACCESS,
        ERASURE
    }

    /** The visitor is typing. */
    record Typing() implements ClientFrame {
        @Override
        public <R> R accept(Cases<R> cases) {
            return cases.typing(this);
        }
    }

    /** Stops the streamed reply {@code turn}. */
    record Stop(FrameId id, String turn) implements Idempotent {
        @Override
        public <R> R accept(Cases<R> cases) {
            return cases.stop(this);
        }
    }

    /** The visitor ends the conversation. */
    record End(FrameId id) implements Idempotent {
        @Override
        public <R> R accept(Cases<R> cases) {
            return cases.end(this);
        }
    }

    /** Keeps the connection; answered by a pong. */
    record Ping() implements ClientFrame {
        @Override
        public <R> R accept(Cases<R> cases) {
            return cases.ping(this);
        }
    }

    /** One method per frame, so that the compiler finds whoever forgets a new one. */
    interface Cases<R> {
        R hello(Hello frame);

        R message(Message frame);

        R choose(Choose frame);

        R form(Form frame);

        R consent(Consent frame);

        R data(Data frame);

        R correct(Correct frame);

        R request(Request frame);

        R typing(Typing frame);

        R stop(Stop frame);

        R end(End frame);

        R ping(Ping frame);
    }
}
