package io.smartconvo.rehearsal;

import io.smartconvo.rehearsal.ExpectedLine.Asks;
import io.smartconvo.rehearsal.ExpectedLine.AsksConsent;
import io.smartconvo.rehearsal.ExpectedLine.Ends;
import io.smartconvo.rehearsal.ExpectedLine.Keeps;
import io.smartconvo.rehearsal.ExpectedLine.Mails;
import io.smartconvo.rehearsal.ExpectedLine.Says;
import io.smartconvo.rehearsal.ExpectedLine.ShowsForm;
import io.smartconvo.rehearsal.VisitorLine.Decides;
import io.smartconvo.rehearsal.VisitorLine.Fills;
import io.smartconvo.rehearsal.VisitorLine.Picks;
import io.smartconvo.rehearsal.VisitorLine.Stops;
import io.smartconvo.rehearsal.VisitorLine.Types;
import io.smartconvo.rehearsal.VisitorLine.Waits;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Set;

/** What each word before {@code >} means. */
final class Verb {

    private static final Set<String> REASONS = Set.of("completed", "visitor", "silence", "failed");

    private Verb() {}

    static Line line(String verb, int number, String rest) {
        if (rest.isEmpty()) {
            throw new IllegalArgumentException("something must follow '" + verb + ">'");
        }
        return switch (verb) {
            case "user" -> new Types(number, rest);
            case "pick" -> new Picks(number, rest);
            case "fill" -> new Fills(number, Json.object(rest), rest);
            case "agree" -> new Decides(number, rest, true);
            case "refuse" -> new Decides(number, rest, false);
            case "stop" -> new Stops(number, rest);
            case "clock" -> new Waits(number, duration(rest));
            default -> expected(verb, number, rest);
        };
    }

    private static Line expected(String verb, int number, String rest) {
        return switch (verb) {
            case "bot" -> new Says(number, new TextPattern(rest));
            case "ask" -> new Asks(number, Named.in(rest).name(), Named.in(rest).required(), false);
            case "again" ->
                new Asks(number, Named.in(rest).name(), Named.in(rest).required(), true);
            case "form" ->
                new ShowsForm(number, Named.in(rest).name(), Named.in(rest).text(), Set.of());
            case "consent" ->
                new AsksConsent(number, Named.in(rest).name(), Named.in(rest).required());
            case "kept" -> new Keeps(number, new TextPattern(rest));
            case "mail" -> mail(number, rest);
            case "ended" -> new Ends(number, reason(rest));
            default -> throw new IllegalArgumentException("unknown word '" + verb + ">'");
        };
    }

    private static Line mail(int number, String rest) {
        String[] parts = rest.split("\\s+", 2);
        if (parts.length < 2 || !parts[0].contains("@")) {
            throw new IllegalArgumentException("expected 'mail> address subject'");
        }
        return new Mails(number, parts[0], new TextPattern(parts[1]));
    }

    private static Duration duration(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("expected a duration such as PT24H", e);
        }
    }

    private static String reason(String text) {
        if (!REASONS.contains(text)) {
            throw new IllegalArgumentException("a conversation ends as "
                    + String.join(", ", REASONS.stream().sorted().toList()));
        }
        return text;
    }
}
