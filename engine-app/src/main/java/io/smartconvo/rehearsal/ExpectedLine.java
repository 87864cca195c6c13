package io.smartconvo.rehearsal;

import io.smartconvo.rehearsal.BotEvent.Asked;
import io.smartconvo.rehearsal.BotEvent.ConsentAsked;
import io.smartconvo.rehearsal.BotEvent.Ended;
import io.smartconvo.rehearsal.BotEvent.FormShown;
import io.smartconvo.rehearsal.BotEvent.Kept;
import io.smartconvo.rehearsal.BotEvent.Offered;
import io.smartconvo.rehearsal.BotEvent.Said;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What must happen. */
public sealed interface ExpectedLine extends Line {

    /** Takes what happened next; empty if it fits, else what it was. */
    Optional<String> mismatch(Observed observed);

    /** A line about the next event. */
    private static Optional<String> unless(boolean fits, Optional<BotEvent> event) {
        return fits ? Optional.empty() : Optional.of(event.map(BotEvent::asLine).orElse(Difference.NOTHING));
    }

    record Says(int number, TextPattern text) implements ExpectedLine {
        @Override
        public Optional<String> mismatch(Observed observed) {
            Optional<BotEvent> event = observed.next();
            return unless(event.orElse(null) instanceof Said said && text.matches(said.text()), event);
        }

        @Override
        public String asLine() {
            return "bot> " + text;
        }
    }

    record Asks(int number, String step, TextPattern text, boolean again) implements ExpectedLine {
        @Override
        public Optional<String> mismatch(Observed observed) {
            Optional<BotEvent> event = observed.next();
            return unless(event.orElse(null) instanceof Asked asked && fits(asked), event);
        }

        private boolean fits(Asked asked) {
            return asked.step().equals(step) && asked.again() == again && text.matches(asked.text());
        }

        Offers offering(List<String> options) {
            return new Offers(number, step, text, options, again);
        }

        @Override
        public String asLine() {
            return (again ? "again> " : "ask> ") + step + ": " + text;
        }
    }

    record Offers(int number, String step, TextPattern text, List<String> options, boolean again)
            implements ExpectedLine {
        @Override
        public Optional<String> mismatch(Observed observed) {
            Optional<BotEvent> event = observed.next();
            return unless(event.orElse(null) instanceof Offered offered && fits(offered), event);
        }

        private boolean fits(Offered offered) {
            return offered.step().equals(step)
                    && offered.again() == again
                    && offered.options().equals(options)
                    && text.matches(offered.text());
        }

        @Override
        public String asLine() {
            return new Asks(number, step, text, again).asLine() + "\noptions> " + String.join(" | ", options);
        }
    }

    record ShowsForm(int number, String form, TextPattern text, Set<String> errors) implements ExpectedLine {
        @Override
        public Optional<String> mismatch(Observed observed) {
            Optional<BotEvent> event = observed.next();
            return unless(event.orElse(null) instanceof FormShown shown && fits(shown), event);
        }

        private boolean fits(FormShown shown) {
            return shown.form().equals(form) && shown.errors().equals(errors) && text.matches(shown.text());
        }

        ShowsForm refusing(Set<String> keys) {
            return new ShowsForm(number, form, text, keys);
        }

        @Override
        public String asLine() {
            return new FormShown(form, text.text(), errors).asLine();
        }
    }

    record AsksConsent(int number, String purpose, TextPattern text) implements ExpectedLine {
        @Override
        public Optional<String> mismatch(Observed observed) {
            Optional<BotEvent> event = observed.next();
            return unless(event.orElse(null) instanceof ConsentAsked asked && fits(asked), event);
        }

        private boolean fits(ConsentAsked asked) {
            return asked.purpose().equals(purpose) && text.matches(asked.text());
        }

        @Override
        public String asLine() {
            return "consent> " + purpose + ": " + text;
        }
    }

    record Keeps(int number, TextPattern text) implements ExpectedLine {
        @Override
        public Optional<String> mismatch(Observed observed) {
            Optional<BotEvent> event = observed.nextOrKept();
            return unless(event.orElse(null) instanceof Kept kept && text.matches(kept.text()), event);
        }

        @Override
        public String asLine() {
            return "kept> " + text;
        }
    }

    record Mails(int number, String to, TextPattern subject) implements ExpectedLine {
        @Override
        public Optional<String> mismatch(Observed observed) {
            Optional<Mail> mail = observed.nextMail();
            boolean fits = mail.filter(it -> it.to().equals(to) && subject.matches(it.subject()))
                    .isPresent();
            return fits ? Optional.empty() : Optional.of(mail.map(Mail::asLine).orElse(Difference.NOTHING));
        }

        @Override
        public String asLine() {
            return "mail> " + to + " " + subject;
        }
    }

    record Ends(int number, String reason) implements ExpectedLine {
        @Override
        public Optional<String> mismatch(Observed observed) {
            Optional<BotEvent> event = observed.next();
            return unless(
                    event.orElse(null) instanceof Ended ended && ended.reason().equals(reason), event);
        }

        @Override
        public String asLine() {
            return "ended> " + reason;
        }
    }
}
