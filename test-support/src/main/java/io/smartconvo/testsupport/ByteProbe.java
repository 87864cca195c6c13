package io.smartconvo.testsupport;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/** Looks for markers in bytes: as they are, in text that stands for bytes, and in what was compressed. */
public final class ByteProbe {

    private static final int DEEPEST = 3;
    private static final int LARGEST = 64 << 20;
    private static final Pattern HEX = Pattern.compile("(?:\\\\x)?((?:[0-9a-fA-F]{2}){8,})");
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{12,}={0,2}");

    private final List<Marker> markers;

    public ByteProbe(Collection<Marker> markers) {
        this.markers = List.copyOf(markers);
    }

    /** What was found, one entry for each marker: {@code marker (form)}. */
    public List<String> search(byte[] bytes) {
        return markers.stream()
                .flatMap(marker -> find(marker, bytes, 0).map(form -> marker + " (" + form + ")").stream())
                .toList();
    }

    private static Optional<String> find(Marker marker, byte[] bytes, int depth) {
        var plain = marker.in(bytes);
        if (plain.isPresent() || depth == DEEPEST) {
            return plain;
        }
        return marker.in(unwrapped(bytes))
                .map("over several lines, "::concat)
                .or(() -> within(marker, "compressed", inflated(bytes), depth))
                .or(() -> decoded(marker, new String(bytes, StandardCharsets.ISO_8859_1), depth));
    }

    /** Encoders like to break lines, in the middle of a marker if need be. */
    private static byte[] unwrapped(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        return text.replaceAll("\\\\r|\\\\n|[\r\n]+[ \t]*", "").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static Optional<String> within(Marker marker, String how, byte[] inner, int depth) {
        return inner.length == 0
                ? Optional.empty()
                : find(marker, inner, depth + 1).map(form -> how + ", " + form);
    }

    /** Compressed or UTF-16 content behind hex or base64; in clear behind them it was found already. */
    private static Optional<String> decoded(Marker marker, String text, int depth) {
        var hex = HEX.matcher(text);
        while (hex.find()) {
            var found = within(marker, "hex", java.util.HexFormat.of().parseHex(hex.group(1)), depth);
            if (found.isPresent()) {
                return found;
            }
        }
        var base64 = BASE64.matcher(text);
        while (base64.find()) {
            var found = within(marker, "base64", unbase64(base64.group()), depth);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static byte[] unbase64(String text) {
        var body = text.replace('-', '+').replace('_', '/').replace("=", "");
        var usable = body.length() % 4 == 1 ? body.substring(0, body.length() - 1) : body;
        return Base64.getDecoder().decode(usable);
    }

    private static byte[] inflated(byte[] bytes) {
        if (bytes.length > 2 && (bytes[0] & 0xff) == 0x1f && (bytes[1] & 0xff) == 0x8b) {
            return read(() -> new GZIPInputStream(new ByteArrayInputStream(bytes)));
        }
        if (bytes.length > 2 && bytes[0] == 0x78) {
            return read(() -> new InflaterInputStream(new ByteArrayInputStream(bytes)));
        }
        return new byte[0];
    }

    private static byte[] read(Opener opener) {
        try (var in = opener.open()) {
            return in.readNBytes(LARGEST);
        } catch (IOException e) {
            return new byte[0]; // It only looked compressed, and was searched as it is.
        }
    }

    private interface Opener {
        InputStream open() throws IOException;
    }
}
