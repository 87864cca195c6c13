package io.smartconvo.widget;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Something that happened in a conversation: stored, numbered, replayed. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Event.Say.class, name = "say"),
    @JsonSubTypes.Type(value = Event.Ask.class, name = "ask"),
    @JsonSubTypes.Type(value = Event.Choices.class, name = "choices"),
    @JsonSubTypes.Type(value = Event.Form.class, name = "form"),
    @JsonSubTypes.Type(value = Event.Consent.class, name = "consent"),
    @JsonSubTypes.Type(value = Event.Visitor.class, name = "visitor"),
    @JsonSubTypes.Type(value = Event.Agent.class, name = "agent"),
    @JsonSubTypes.Type(value = Event.Handoff.class, name = "handoff"),
    @JsonSubTypes.Type(value = Event.Ended.class, name = "ended")
})
public sealed interface Event {

    /** An event that opens the question {@code step}. */
    sealed interface Question extends Event {
        StepId step();
    }

    /** The bot says something; with a turn it is the final text of the reply streamed under it. */
    record Say(
            String text,
            @Nullable String turn,
            @Nullable Image image,
            @Nullable Card card) implements Event {
        public static Say of(String text) {
            return new Say(text, null, null, null);
        }

        public static Say ofTurn(String turn, String text) {
            return new Say(text, turn, null, null);
        }

        @Override
        public String toString() {
            return "Say[" + text.length() + " characters]";
        }
    }

    record Image(String url, String alt) {}

    record Card(String title, String url) {
        @Override
        public String toString() {
            return "Card[]";
        }
    }

    /** A question answered by typing. */
    record Ask(
            StepId step,
            String text,
            Input input,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean again) implements Question {
        @Override
        public String toString() {
            return "Ask[" + step + "]";
        }
    }

    record Input(
            InputType type, @Nullable String min, @Nullable String max) {}

    /** What the keyboard of a phone should offer. */
    enum InputType {
        @JsonProperty("text")
        TEXT,
        @JsonProperty("email")
        EMAIL,
        @JsonProperty("phone")
        PHONE,
        @JsonProperty("number")
        NUMBER,
        @JsonProperty("date")
        DATE
    }

    /** A question answered by one of its options. */
    record Choices(
            StepId step,
            String text,
            List<Option> options,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean again) implements Question {
        public Choices {
            options = List.copyOf(options);
        }

        @Override
        public String toString() {
            return "Choices[" + step + ", " + options.size() + " options]";
        }
    }

    record Option(String id, String label) {
        @Override
        public String toString() {
            return "Option[" + id + "]";
        }
    }

    /** A form, in form-js JSON; after a refused submission with the errors and the values to correct. */
    record Form(
            StepId step,
            @Nullable String text,
            ObjectNode schema,
            @Nullable Map<String, String> errors,
            @Nullable Map<String, JsonNode> values)
            implements Question {
        @Override
        public String toString() {
            return "Form[" + step + "]";
        }
    }

    /** Asks for consent to one purpose. */
    record Consent(StepId step, String text, String purpose, Notice notice, String accept, String refuse)
            implements Question {
        @Override
        public String toString() {
            return "Consent[" + step + ", " + purpose + "]";
        }
    }

    record Notice(String version, String text, @Nullable String url) {
        @Override
        public String toString() {
            return "Notice[" + version + "]";
        }
    }

    /** What the visitor did, as the server keeps it (masked). */
    record Visitor(
            FrameId id,
            String text,
            @Nullable StepId step,
            @Nullable Answer answer) implements Event {
        @Override
        public String toString() {
            return "Visitor[" + id + ", " + text.length() + " characters]";
        }
    }

    /** A person of the tenant says something. */
    record Agent(String text, String name) implements Event {
        @Override
        public String toString() {
            return "Agent[" + text.length() + " characters]";
        }
    }

    /** A person of the tenant is called, has come, or has gone. */
    record Handoff(HandoffState state, @Nullable String name) implements Event {
        @Override
        public String toString() {
            return "Handoff[" + state + "]";
        }
    }

    enum HandoffState {
        @JsonProperty("waiting")
        WAITING,
        @JsonProperty("joined")
        JOINED,
        @JsonProperty("left")
        LEFT
    }

    /** The conversation is over. */
    record Ended(EndReason reason) implements Event {}

    enum EndReason {
        @JsonProperty("completed")
        COMPLETED,
        @JsonProperty("visitor")
        VISITOR,
        @JsonProperty("silence")
        SILENCE,
        @JsonProperty("failed")
        FAILED
    }
}
