package io.smartconvo.audit;

import io.smartconvo.platform.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;

/**
 * What the log is hashed with: leaves and nodes of the tree after RFC 6962 section 2.1, links of the chain in the same
 * manner under a prefix of their own. The function {@code audit.append} computes the same.
 */
final class Hashes {

    static final int SIZE = 32;

    private static final byte LEAF = 0;
    private static final byte NODE = 1;
    private static final byte LINK = 2;

    private Hashes() {}

    /** @param entry in canonical form */
    static byte[] leaf(String entry) {
        MessageDigest digest = Sha256.digest();
        digest.update(LEAF);
        return digest.digest(entry.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] node(byte[] left, byte[] right) {
        return join(NODE, left, right);
    }

    static byte[] link(byte[] before, byte[] leaf) {
        return join(LINK, before, leaf);
    }

    /** What the chain of a log begins with. */
    static byte[] origin(String log) {
        return Sha256.of("smartconvo/audit/v1|" + log);
    }

    /** The root over leaves, or over complete trees of one size followed by at most one that is smaller. */
    static byte[] root(List<byte[]> hashes) {
        if (hashes.isEmpty()) {
            return Sha256.of(new byte[0]);
        }
        if (hashes.size() == 1) {
            return hashes.get(0);
        }
        int left = (int) split(hashes.size());
        return node(root(hashes.subList(0, left)), root(hashes.subList(left, hashes.size())));
    }

    /** The largest power of two below a number of at least two. */
    static long split(long leaves) {
        return Long.highestOneBit(leaves - 1);
    }

    private static byte[] join(byte prefix, byte[] left, byte[] right) {
        MessageDigest digest = Sha256.digest();
        digest.update(prefix);
        digest.update(left);
        return digest.digest(right);
    }
}
