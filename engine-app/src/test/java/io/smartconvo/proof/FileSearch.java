package io.smartconvo.proof;

import io.smartconvo.testsupport.Marker;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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

    private final List<Needle> needles = new ArrayList<>();
    private final int longest;

    public FileSearch(Collection<Marker> markers) {
        markers.forEach(marker -> ENCODINGS.forEach(encoding ->
                needles.add(new Needle(marker, encoding, marker.text().getBytes(encoding)))));
        longest = needles.stream().mapToInt(needle -> needle.bytes.length).max().orElse(1);
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
                for (Needle needle : needles) {
                    if (contains(piece, filled, needle.bytes)) {
                        found.add(file + ": " + needle.marker + " (" + needle.encoding + ")");
                    }
                }
                kept = Math.min(longest - 1, filled);
                System.arraycopy(piece, filled - kept, piece, 0, kept);
            }
        } catch (IOException gone) {
            // A file of a running server may vanish; it holds nothing then.
        }
    }

    private static boolean contains(byte[] hay, int length, byte[] needle) {
        byte first = needle[0];
        for (int at = 0; at <= length - needle.length; at++) {
            if (hay[at] == first && matches(hay, at, needle)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(byte[] hay, int at, byte[] needle) {
        for (int i = 1; i < needle.length; i++) {
            if (hay[at + i] != needle[i]) {
                return false;
            }
        }
        return true;
    }
}
