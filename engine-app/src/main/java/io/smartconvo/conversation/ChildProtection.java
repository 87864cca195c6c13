package io.smartconvo.conversation;

import io.micrometer.core.instrument.MeterRegistry;
import io.smartconvo.capture.AgeLedger;
import io.smartconvo.capture.AgeOutcome;
import io.smartconvo.capture.AgeStatement;
import io.smartconvo.tenant.Audience;
import io.smartconvo.tenant.TenantDirectory;
import io.smartconvo.widget.ClientFrame;
import io.smartconvo.widget.FormValue;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Stops everything personal in a conversation with a child, however the platform came to know. */
@Component
class ChildProtection {

    private static final String METRIC = "smartconvo.conversation.children";

    private final AgeLedger ledger;
    private final TenantDirectory directory;
    private final MeterRegistry meters;

    ChildProtection(AgeLedger ledger, TenantDirectory directory, MeterRegistry meters) {
        this.ledger = ledger;
        this.directory = directory;
        this.meters = meters;
    }

    /** Whether anything personal may be kept here, consent aside. */
    boolean allowsCapture(Turn turn) {
        Audience audience = audience(turn);
        boolean proven = audience.ageGate() == null || turn.memory().age() == AgeOutcome.OVER;
        return !turn.memory().ofAChild() && !audience.directedToChildren() && proven;
    }

    /** Whether this age is a child's for the tenant. */
    boolean isChild(Turn turn, int age) {
        return age < audience(turn).threshold();
    }

    /** Keeps an age gate's outcome; an earlier one stands. */
    void found(Turn turn, boolean child) {
        if (turn.memory().age() == null) {
            AgeOutcome outcome = child ? AgeOutcome.UNDER : AgeOutcome.OVER;
            turn.memory().aged(outcome);
            ledger.record(turn.conversation().tenant(), turn.conversation().subject(), outcome);
            count(child ? "gate" : "");
        }
    }

    /** Whether the visitor states in passing to be a child; what was typed must then not be kept. */
    boolean isTold(Turn turn, ClientFrame frame) {
        return texts(frame).stream()
                .map(AgeStatement::age)
                .flatMapToInt(OptionalInt::stream)
                .anyMatch(age -> isChild(turn, age));
    }

    /** Acts on such a statement, and lets the tenant know once that there was one. */
    void told(Turn turn) {
        if (!turn.memory().ofAChild()) {
            ledger.stated(turn.conversation().tenant(), turn.conversation().subject());
            count("statement");
        }
        turn.memory().aged(AgeOutcome.UNDER);
    }

    private void count(String kind) {
        if (!kind.isEmpty()) {
            meters.counter(METRIC, "kind", kind).increment();
        }
    }

    private Audience audience(Turn turn) {
        return directory.audience(turn.conversation().tenant());
    }

    private static List<String> texts(ClientFrame frame) {
        if (frame instanceof ClientFrame.Message message) {
            return List.of(message.text());
        }
        return frame instanceof ClientFrame.Form form
                ? form.values().values().stream()
                        .map(FormValue::plain)
                        .flatMap(value -> value instanceof String text ? Stream.of(text) : Stream.empty())
                        .toList()
                : List.of();
    }
}
