package io.smartconvo.studio;

import io.smartconvo.platform.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/**
 * Reads a flow's zip in memory. Nothing is ever unpacked to a disk; what is not one of the few files a flow is made of
 * is refused, and so is what grows beyond its bounds while it is inflated, whatever the zip says of itself.
 */
final class FlowZip {

    static final int MOST_ENTRIES = 200;
    static final int LARGEST_ENTRY = 1 << 20;
    static final int LARGEST = 4 << 20;
    static final int DENSEST = 100;
    private static final int DENSE_FROM = 64 << 10;
    private static final String FOLDER = "conversations/";
    private static final String ABOUT = "flow.json";
    private static final String EXPORT_AGAIN = "Export the flow from the console and try again.";

    private final Map<String, String> forms = new TreeMap<>();
    private final Map<String, String> tests = new TreeMap<>();
    private final Set<String> seen = new HashSet<>();
    private byte @Nullable [] diagram;
    private String about = "{}";
    private int inflated;

    private FlowZip() {}

    /** @param about the text of {@code flow.json}, unread */
    record Contents(byte[] diagram, Map<String, String> forms, Map<String, String> tests, String about) {}

    static boolean looksLikeOne(byte[] bytes) {
        return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] < 9 && bytes[3] < 9;
    }

    /** @throws Refusal for what is no flow's zip */
    static Contents read(byte[] bytes) {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .setIgnoreLocalFileHeader(true)
                .get()) {
            return new FlowZip().contents(zip);
        } catch (Refusal refused) {
            throw refused;
        } catch (IOException | RuntimeException broken) {
            throw ImportRefusal.of("The zip is damaged or of an unusual kind.", EXPORT_AGAIN);
        }
    }

    private Contents contents(ZipFile zip) throws IOException {
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            require(seen.size() < MOST_ENTRIES, "The zip has more than 200 files.");
            require(seen.add(entry.getName().toLowerCase(Locale.ROOT)), "Two files in the zip have the same name.");
            requirePlain(zip, entry);
            if (!entry.getName().equals(FOLDER)) {
                take(entry.getName(), inflated(zip, entry));
            }
        }
        if (diagram == null) {
            throw ImportRefusal.of("The zip has no diagram.", EXPORT_AGAIN);
        }
        return new Contents(diagram, forms, tests, about);
    }

    private static void requirePlain(ZipFile zip, ZipArchiveEntry entry) {
        int kind = entry.getUnixMode() & UnixStat.FILE_TYPE_FLAG;
        boolean isFile = kind == 0 || kind == UnixStat.FILE_FLAG || kind == UnixStat.DIR_FLAG && entry.isDirectory();
        require(isFile && !entry.isUnixSymlink(), "The zip has a link or something else that is no file.");
        boolean readable = zip.canReadEntryData(entry)
                && !entry.getGeneralPurposeBit().usesEncryption()
                && (entry.getMethod() == ZipEntry.STORED || entry.getMethod() == ZipEntry.DEFLATED);
        require(readable, "A file in the zip is encrypted, or packed in an unusual way.");
        require(
                isExpected(entry.getName()),
                "The zip has something besides one diagram, forms, flow.json and tests in the folder conversations.");
    }

    private static boolean isExpected(String name) {
        return name.equals(FOLDER)
                || name.equals(ABOUT)
                || FileName.DIAGRAM.fits(name)
                || FileName.FORM.fits(name)
                || name.startsWith(FOLDER) && FileName.TEST.fits(name.substring(FOLDER.length()));
    }

    private byte[] inflated(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] piece = new byte[8192];
        try (InputStream in = zip.getInputStream(entry)) {
            for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
                out.write(piece, 0, length);
                inflated += length;
                require(
                        out.size() <= LARGEST_ENTRY && inflated <= LARGEST,
                        "A file in the zip, or all of it, is too large.");
                long packed = Math.max(1, entry.getCompressedSize());
                require(
                        out.size() <= DENSE_FROM || out.size() / packed <= DENSEST,
                        "A file in the zip is packed denser than any flow.");
            }
        }
        return out.toByteArray();
    }

    private void take(String name, byte[] bytes) {
        if (FileName.DIAGRAM.fits(name)) {
            require(diagram == null, "The zip has more than one diagram.");
            diagram = bytes;
        } else if (FileName.FORM.fits(name)) {
            forms.put(name, text(bytes));
        } else if (name.equals(ABOUT)) {
            about = text(bytes);
        } else {
            tests.put(name.substring(FOLDER.length()), text(bytes));
        }
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw ImportRefusal.of("A file in the zip is not encoded in UTF-8.", "Save it as UTF-8.");
        }
    }

    private static void require(boolean fine, String message) {
        if (!fine) {
            throw ImportRefusal.of(message, EXPORT_AGAIN);
        }
    }
}
