package io.smartconvo.node;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A word to the other nodes. Everybody who may connect to the database can read it, so it holds ids and numbers only:
 * whatever else is put into one is refused.
 *
 * @param topic what it is about, up to 16 small letters
 * @param ids one to four, each of up to 36 hexadecimal digits and hyphens
 */
public record Note(String topic, List<String> ids) {

    private static final Pattern TOPIC = Pattern.compile("[a-z]{1,16}");
    private static final Pattern ID = Pattern.compile("[0-9a-f-]{1,36}");
    private static final int MOST = 4;

    public Note {
        ids = List.copyOf(ids);
        if (!isNote(topic, ids)) {
            throw new IllegalArgumentException("A note holds ids only");
        }
    }

    public static Note of(String topic, Object... ids) {
        return new Note(topic, Stream.of(ids).map(Object::toString).toList());
    }

    static Optional<Note> parse(String line) {
        String[] words = line.split(" ", -1);
        List<String> ids = Arrays.asList(words).subList(1, words.length);
        return isNote(words[0], ids) ? Optional.of(new Note(words[0], ids)) : Optional.empty();
    }

    private static boolean isNote(String topic, List<String> ids) {
        return TOPIC.matcher(topic).matches()
                && !ids.isEmpty()
                && ids.size() <= MOST
                && ids.stream().allMatch(id -> ID.matcher(id).matches());
    }

    String line() {
        return topic + " " + String.join(" ", ids);
    }
}
