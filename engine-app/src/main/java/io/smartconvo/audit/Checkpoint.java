package io.smartconvo.audit;

import io.smartconvo.platform.Sha256;
import io.smartconvo.privacy.SigningKey;
import io.smartconvo.privacy.VerificationKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * What a log was at some time: so many entries, with this root. Written and signed as a C2SP tlog-checkpoint, a signed note
 * whose one key (Ed25519) is named like the log.
 *
 * @param log whose it is
 * @param size number of entries
 * @param root of the tree over them, 32 bytes
 */
record Checkpoint(UUID log, long size, byte[] root) {

    private static final String ORIGIN = "smartconvo/audit/";
    private static final String SIGNED_BY = "— ";
    private static final byte ED25519 = 1;
    private static final int KEY_HASH = 4;

    static String origin(UUID log) {
        return ORIGIN + log;
    }

    /** A note: the text, an empty line, the signature. */
    String signed(SigningKey key, VerificationKey half) {
        byte[] signature = key.sign(text().getBytes(StandardCharsets.US_ASCII));
        byte[] line = ByteBuffer.allocate(KEY_HASH + signature.length)
                .put(keyHash(log, half))
                .put(signature)
                .array();
        return text() + "\n" + SIGNED_BY + origin(log) + " "
                + Base64.getEncoder().encodeToString(line) + "\n";
    }

    /** The key as a C2SP signed-note verifier key, for this and for other tools. */
    static String verifier(UUID log, VerificationKey key) {
        byte[] typed = ByteBuffer.allocate(1 + key.bytes().length)
                .put(ED25519)
                .put(key.bytes())
                .array();
        return "%s+%08x+%s"
                .formatted(
                        origin(log),
                        ByteBuffer.wrap(keyHash(log, key)).getInt(),
                        Base64.getEncoder().encodeToString(typed));
    }

    private static byte[] keyHash(UUID log, VerificationKey key) {
        byte[] name = (origin(log) + "\n").getBytes(StandardCharsets.US_ASCII);
        byte[] named = ByteBuffer.allocate(name.length + 1 + key.bytes().length)
                .put(name)
                .put(ED25519)
                .put(key.bytes())
                .array();
        return Arrays.copyOf(Sha256.of(named), KEY_HASH);
    }

    private String text() {
        return origin(log) + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n";
    }

    /** @return nothing if this is no note, names another log, or none of the keys signed it */
    static Optional<Checkpoint> read(String note, UUID log, Iterable<VerificationKey> keys) {
        String[] lines = note.strip().split("\n", -1);
        if (lines.length < 5 || !lines[0].equals(origin(log)) || !lines[3].isEmpty()) {
            return Optional.empty();
        }
        try {
            Checkpoint read = new Checkpoint(
                    log, Long.parseLong(lines[1]), Base64.getDecoder().decode(lines[2]));
            return read.root.length == Hashes.SIZE && read.isSignedIn(lines, keys)
                    ? Optional.of(read)
                    : Optional.empty();
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    /** @return what a note says its size is, whoever wrote it; 0 if it does not */
    static long claimedSize(String note) {
        return note.lines()
                .skip(1)
                .findFirst()
                .filter(size -> size.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .orElse(0L);
    }

    private boolean isSignedIn(String[] lines, Iterable<VerificationKey> keys) {
        String by = SIGNED_BY + origin(log) + " ";
        for (int at = 4; at < lines.length; at++) {
            if (lines[at].startsWith(by)) {
                byte[] line = Base64.getDecoder().decode(lines[at].substring(by.length()));
                for (VerificationKey key : keys) {
                    if (isBy(key, line)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private boolean isBy(VerificationKey key, byte[] line) {
        return line.length > KEY_HASH
                && Arrays.equals(Arrays.copyOf(line, KEY_HASH), keyHash(log, key))
                && key.verifies(Arrays.copyOfRange(line, KEY_HASH, line.length), text());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Checkpoint that
                && log.equals(that.log)
                && size == that.size
                && Arrays.equals(root, that.root);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(root);
    }

    @Override
    public String toString() {
        return "Checkpoint[" + log + ", " + size + "]";
    }
}
