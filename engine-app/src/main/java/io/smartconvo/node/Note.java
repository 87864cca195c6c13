package io.smartconvo.node;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A word to the other nodes. Everybody who may connect to the database can read it, so it holds ids and numbers only:
 * whatever else is put into one is refused.
 *
 * @param topic what it is about, up to 16 small letters
 * @param ids hexadecimal digits and hyphens, up to 36 each and 4 in all
 */
public record Note(String topic, List<String> ids) {

    private static final Pattern FORM = Pattern.compile("[a-z]{1,16}(?: [0-9a-f-]{1,36}){1,4}");

    public Note {
        ids = List.copyOf(ids);
        if (!FORM.matcher(line(topic, ids)).matches()) {
            throw new IllegalArgumentException("A note holds ids only");
        }
    }

    public static Note of(String topic, Object... ids) {
        return new Note(topic, Stream.of(ids).map(Object::toString).toList());
    }

    static Optional<Note> parse(String line) {
        if (!FORM.matcher(line).matches()) {
            return Optional.empty();
        }
        List<String> words = List.of(line.split(" "));
        return Optional.of(new Note(words.get(0), words.subList(1, words.size())));
    }

    String line() {
        return line(topic, ids);
    }

    private static String line(String topic, List<String> ids) {
        return topic + " " + String.join(" ", ids);
    }
}
