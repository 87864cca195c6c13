package io.smartconvo.testsupport;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A piece of text that must not turn up, and every form in which it might. Choose something long and rare: base64 is
 * recognised by the part that does not depend on what stands before it.
 */
public final class Marker {

    private static final int SHORTEST = 8;

    private final String text;
    private final List<Form> forms;

    private Marker(String text) {
        this.text = text;
        this.forms = forms(text);
    }

    public static Marker of(String text) {
        if (text.length() < SHORTEST) {
            throw new IllegalArgumentException("a marker needs at least " + SHORTEST + " characters to be rare");
        }
        return new Marker(text);
    }

    public String text() {
        return text;
    }

    /** The first form in which the marker occurs in these bytes, compressed content apart. */
    Optional<String> in(Haystack hay) {
        return forms.stream()
                .filter(form -> hay.holds(form.text(), form.ignoresCase()))
                .map(Form::name)
                .findFirst();
    }

    /** Fewer bytes than this hold no form of the marker. */
    int shortestForm() {
        return forms.stream().mapToInt(form -> form.text().length()).min().orElseThrow();
    }

    private static List<Form> forms(String text) {
        var utf8 = text.getBytes(StandardCharsets.UTF_8);
        var forms = new ArrayList<Form>();
        forms.add(Form.of("as is", utf8));
        forms.add(Form.of("JSON-escaped", escaped(text)));
        forms.add(Form.of("JSON-escaped but for ASCII", partlyEscaped(text)));
        forms.add(Form.of("percent-encoded", URLEncoder.encode(text, StandardCharsets.UTF_8)));
        forms.add(Form.of(
                "percent-encoded",
                URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20")));
        forms.add(Form.of("HTML-escaped", htmlEscaped(text)));
        forms.add(Form.of("decimal entities", entities(text, "&#%d;")));
        forms.add(Form.of("hexadecimal entities", entities(text, "&#x%x;")));
        forms.add(Form.of("hex", HexFormat.of().formatHex(utf8)));
        forms.add(Form.of("UTF-16BE", text.getBytes(StandardCharsets.UTF_16BE)));
        forms.add(Form.of("UTF-16LE", text.getBytes(StandardCharsets.UTF_16LE)));
        forms.add(Form.of("Latin-1", text.getBytes(StandardCharsets.ISO_8859_1)));
        forms.add(Form.of("reversed", new StringBuilder(text).reverse().toString()));
        for (int shift = 0; shift < 3; shift++) {
            var core = base64Core(utf8, shift);
            forms.add(new Form("base64", core, false));
            forms.add(new Form("base64url", core.replace('+', '-').replace('/', '_'), false));
        }
        return List.copyOf(forms);
    }

    /** Encoded with this many unknown bytes before it, without the characters that depend on its neighbours. */
    private static String base64Core(byte[] utf8, int shift) {
        var shifted = ByteBuffer.allocate(shift + utf8.length)
                .position(shift)
                .put(utf8)
                .array();
        var usable = shifted.length - shifted.length % 3;
        var encoded = Base64.getEncoder().encodeToString(Arrays.copyOf(shifted, usable));
        return encoded.substring(shift == 0 ? 0 : 4);
    }

    private static String escaped(String text) {
        return text.chars()
                .mapToObj(character -> "\\u%04x".formatted(character))
                .collect(Collectors.joining());
    }

    private static String partlyEscaped(String text) {
        return text.chars()
                .mapToObj(character ->
                        character < 0x80 ? String.valueOf((char) character) : "\\u%04x".formatted(character))
                .collect(Collectors.joining());
    }

    private static String htmlEscaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String entities(String text, String form) {
        return text.chars().mapToObj(form::formatted).collect(Collectors.joining());
    }

    @Override
    public String toString() {
        return text;
    }

    /** One way to write the marker; each character of the text is one byte. */
    private record Form(String name, String text, boolean ignoresCase) {

        static Form of(String name, byte[] bytes) {
            return new Form(name, Haystack.of(bytes).lower(), true);
        }

        static Form of(String name, String text) {
            return of(name, text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
