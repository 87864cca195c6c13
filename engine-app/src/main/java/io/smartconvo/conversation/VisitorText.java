package io.smartconvo.conversation;

import io.smartconvo.capture.AnswerType;
import io.smartconvo.privacy.MaskContext;
import io.smartconvo.privacy.PersonalDataMask;
import io.smartconvo.privacy.PersonalKind;
import io.smartconvo.widget.ClientFrame;
import io.smartconvo.widget.Event;
import io.smartconvo.widget.StepId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a visitor typed, as it may be kept: personal data nobody asked for is masked at the door. */
final class VisitorText {

    /** Stands for words that were not kept; a mark, so that it needs no translation. */
    static final String WITHHELD = "•••";

    private VisitorText() {}

    static String masked(Turn turn, String text) {
        return PersonalDataMask.mask(text, MaskContext.of(turn.locale()));
    }

    /** Leaves in what the open question asked for with consent, and only that kind. */
    static String maskedBut(Turn turn, String text, AnswerType asked) {
        Set<PersonalKind> allowed = switch (asked) {
            case EMAIL -> Set.of(PersonalKind.EMAIL);
            case PHONE -> Set.of(PersonalKind.PHONE);
            default -> Set.of();
        };
        return PersonalDataMask.mask(text, MaskContext.of(turn.locale(), allowed));
    }

    /** A message as the transcript keeps it. */
    static Event.Visitor said(Turn turn, ClientFrame.Message message, @Nullable StepId step) {
        return new Event.Visitor(message.id(), masked(turn, message.text()), step, null);
    }

    /** A message of which nothing may be kept: it answers a personal question and was not accepted. */
    static Event.Visitor withheld(ClientFrame.Message message, @Nullable StepId step) {
        return new Event.Visitor(message.id(), WITHHELD, step, null);
    }
}
