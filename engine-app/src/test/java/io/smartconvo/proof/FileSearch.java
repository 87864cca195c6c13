package io.smartconvo.proof;

import io.smartconvo.testsupport.Marker;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Looks for markers in files of any size, piece by piece: as text in the encodings memory and disks use. Slower searches
 * by every encoding there is are for {@link io.smartconvo.testsupport.ByteProbe}.
 */
public final class FileSearch {

    private static final int PIECE = 8 << 20;
    private static final List<Charset> ENCODINGS =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

    private record Needle(Marker marker, Charset encoding, byte[] bytes) {}

    /** By their first two bytes, because half of a heap is zero and so is every other byte of UTF-16. */
    private final Map<Integer, List<Needle>> byStart = new HashMap<>();

    private final boolean[] starts = new boolean[1 << 16];
    private final int longest;

    public FileSearch(Collection<Marker> markers) {
        int most = 1;
        for (Marker marker : markers) {
            for (Charset encoding : ENCODINGS) {
                byte[] bytes = marker.text().getBytes(encoding);
                byStart.computeIfAbsent(start(bytes, 0), key -> new ArrayList<>())
                        .add(new Needle(marker, encoding, bytes));
                starts[start(bytes, 0)] = true;
                most = Math.max(most, bytes.length);
            }
        }
        longest = most;
    }

    /** What was found where, each once: {@code file: marker (encoding)}. */
    public Set<String> in(Path root) {
        Set<String> found = new LinkedHashSet<>();
        try (Stream<Path> all = Files.walk(root)) {
            all.filter(Files::isRegularFile).forEach(file -> search(file, found));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return found;
    }

    private void search(Path file, Set<String> found) {
        byte[] piece = new byte[PIECE];
        try (InputStream in = Files.newInputStream(file)) {
            int kept = 0;
            for (int read = in.read(piece, 0, PIECE); read > 0; read = in.read(piece, kept, PIECE - kept)) {
                int filled = kept + read;
                search(piece, filled, needle -> found.add(file + ": " + needle.marker + " (" + needle.encoding + ")"));
                kept = Math.min(longest - 1, filled);
                System.arraycopy(piece, filled - kept, piece, 0, kept);
            }
        } catch (IOException gone) {
            // A file of a running server may vanish; it holds nothing then.
        }
    }

    private void search(byte[] hay, int length, Consumer<Needle> found) {
        for (int at = 0; at < length - 1; at++) {
            int start = start(hay, at);
            if (starts[start]) {
                for (Needle needle : byStart.getOrDefault(start, List.of())) {
                    if (matches(hay, at, length, needle.bytes)) {
                        found.accept(needle);
                    }
                }
            }
        }
    }

    private static int start(byte[] bytes, int at) {
        return (bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff;
    }

    private static boolean matches(byte[] hay, int at, int length, byte[] needle) {
        return at + needle.length <= length && Arrays.equals(hay, at, at + needle.length, needle, 0, needle.length);
    }
}
