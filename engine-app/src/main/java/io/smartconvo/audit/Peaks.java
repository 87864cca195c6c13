package io.smartconvo.audit;

import io.smartconvo.platform.Sha256;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;

/**
 * A tree that grows at its right edge, known by the roots of its largest complete trees: enough to go on from, and to tell
 * its root. Not safe for use by several threads.
 */
final class Peaks {

    private final Deque<byte[]> rightFirst = new ArrayDeque<>();
    private long size;

    Peaks() {}

    /** @param stored as {@link #bytes} gave them for this size */
    Peaks(long size, byte[] stored) {
        if (stored.length != Long.bitCount(size) * Hashes.SIZE) {
            throw new IllegalArgumentException("these are not the peaks of " + size + " leaves");
        }
        this.size = size;
        for (int at = 0; at < stored.length; at += Hashes.SIZE) {
            rightFirst.push(Arrays.copyOfRange(stored, at, at + Hashes.SIZE));
        }
    }

    void add(byte[] leaf) {
        byte[] peak = leaf;
        for (long trees = size; (trees & 1) == 1; trees >>= 1) {
            peak = Hashes.node(rightFirst.pop(), peak);
        }
        rightFirst.push(peak);
        size++;
    }

    long size() {
        return size;
    }

    byte[] root() {
        Iterator<byte[]> rightToLeft = rightFirst.iterator();
        if (!rightToLeft.hasNext()) {
            return Sha256.of(new byte[0]);
        }
        byte[] root = rightToLeft.next();
        while (rightToLeft.hasNext()) {
            root = Hashes.node(rightToLeft.next(), root);
        }
        return root;
    }

    byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(rightFirst.size() * Hashes.SIZE);
        rightFirst.descendingIterator().forEachRemaining(bytes::put);
        return bytes.array();
    }
}
