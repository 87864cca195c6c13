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
import java.util.LinkedHashSet;
import java.util.List;
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

    private final List<List<Needle>> byFirst = new ArrayList<>();
    private final int longest;

    public FileSearch(Collection<Marker> markers) {
        for (int first = 0; first < 256; first++) {
            byFirst.add(new ArrayList<>());
        }
        int most = 1;
        for (Marker marker : markers) {
            for (Charset encoding : ENCODINGS) {
                byte[] bytes = marker.text().getBytes(encoding);
                byFirst.get(bytes[0] & 0xff).add(new Needle(marker, encoding, bytes));
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
        for (int at = 0; at < length; at++) {
            for (Needle needle : byFirst.get(hay[at] & 0xff)) {
                if (matches(hay, at, length, needle.bytes)) {
                    found.accept(needle);
                }
            }
        }
    }

    private static boolean matches(byte[] hay, int at, int length, byte[] needle) {
        return at + needle.length <= length && Arrays.equals(hay, at, at + needle.length, needle, 0, needle.length);
    }
}
