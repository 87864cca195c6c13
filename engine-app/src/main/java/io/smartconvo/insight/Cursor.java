package io.smartconvo.insight;

import io.smartconvo.conversation.ConversationFilter.Place;
import io.smartconvo.conversation.ConversationOverview;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a page of the list ended, as clients hand it back: without meaning to them. */
final class Cursor {

    private static final Pattern SPELLED =
            Pattern.compile("(\\d{1,17})_([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})");

    private Cursor() {}

    static String after(ConversationOverview last) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, last.startedAt()) + "_" + last.id();
    }

    static Optional<Place> read(String text) {
        Matcher spelled = SPELLED.matcher(text);
        return spelled.matches() ? Optional.of(place(spelled)) : Optional.empty();
    }

    private static Place place(MatchResult found) {
        return new Place(
                Instant.EPOCH.plus(Long.parseLong(found.group(1)), ChronoUnit.MICROS), UUID.fromString(found.group(2)));
    }
}
