package io.smartconvo.testsupport;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/** Looks for markers in bytes: as they are, in text that stands for bytes, and in what was compressed. */
public final class ByteProbe {

    private static final int DEEPEST = 3;
    private static final int LARGEST = 64 << 20;
    private static final Pattern HEX = Pattern.compile("(?:\\\\x)?((?:[0-9a-fA-F]{2}){8,})");
    /** Encoders like to break lines, in the middle of a marker if need be. */
    private static final Pattern BREAK = Pattern.compile("\\\\r|\\\\n|[\r\n]+[ \t]*");

    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{12,}={0,2}");

    private final List<Marker> markers;
    private final int shortest;

    public ByteProbe(Collection<Marker> markers) {
        this.markers = List.copyOf(markers);
        this.shortest = markers.stream().mapToInt(Marker::shortestForm).min().orElse(Integer.MAX_VALUE);
    }

    /** What was found, one entry for each marker: {@code marker (form)}. */
    public List<String> search(byte[] bytes) {
        var found = new LinkedHashMap<Marker, String>();
        search(bytes, "", 0, found);
        return found.entrySet().stream()
                .map(each -> each.getKey() + " (" + each.getValue() + ")")
                .toList();
    }

    private void search(byte[] bytes, String how, int depth, Map<Marker, String> found) {
        if (bytes.length < shortest) {
            return;
        }
        look(bytes, how, found);
        if (depth == DEEPEST || found.size() == markers.size()) {
            return;
        }
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        var unwrapped = BREAK.matcher(text).replaceAll("");
        if (unwrapped.length() < text.length()) {
            look(unwrapped.getBytes(StandardCharsets.ISO_8859_1), how + "over several lines, ", found);
        }
        search(inflated(bytes), how + "compressed, ", depth + 1, found);
        HEX.matcher(text)
                .results()
                .forEach(hex -> search(HexFormat.of().parseHex(hex.group(1)), how + "hex, ", depth + 1, found));
        BASE64.matcher(text)
                .results()
                .forEach(base64 -> search(unbase64(base64.group()), how + "base64, ", depth + 1, found));
    }

    private void look(byte[] bytes, String how, Map<Marker, String> found) {
        var hay = Haystack.of(bytes);
        for (var marker : markers) {
            if (!found.containsKey(marker)) {
                marker.in(hay).ifPresent(form -> found.put(marker, how + form));
            }
        }
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
