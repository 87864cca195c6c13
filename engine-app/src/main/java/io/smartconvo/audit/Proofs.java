package io.smartconvo.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** Proofs that an entry is in a log, and that a log continues an earlier one: RFC 6962 section 2.1, checked as in RFC 9162. */
final class Proofs {

    /** The roots of parts of a tree. */
    interface Tree {

        /** @return the root over the leaves from one index (from 0) up to another, not included */
        byte[] root(long from, long to);
    }

    private Proofs() {}

    /** @param index of the leaf, from 0 */
    static List<byte[]> inclusion(Tree tree, long index, long size) {
        List<byte[]> path = new ArrayList<>();
        long from = 0;
        long to = size;
        while (to - from > 1) {
            long middle = from + Hashes.split(to - from);
            if (index < middle) {
                path.add(0, tree.root(middle, to));
                to = middle;
            } else {
                path.add(0, tree.root(from, middle));
                from = middle;
            }
        }
        return path;
    }

    /** @param earlier at least 1, and not more than {@code size} */
    static List<byte[]> consistency(Tree tree, long earlier, long size) {
        List<byte[]> path = new ArrayList<>();
        long from = 0;
        long to = size;
        boolean known = true;
        while (earlier < to) {
            long middle = from + Hashes.split(to - from);
            if (earlier <= middle) {
                path.add(0, tree.root(middle, to));
                to = middle;
            } else {
                path.add(0, tree.root(from, middle));
                from = middle;
                known = false;
            }
        }
        if (!known) {
            path.add(0, tree.root(from, to));
        }
        return path;
    }

    static boolean includes(byte[] root, long size, long index, byte[] leaf, List<byte[]> path) {
        if (index < 0 || index >= size) {
            return false;
        }
        long node = index;
        long last = size - 1;
        byte[] hash = leaf;
        for (byte[] beside : path) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = Hashes.node(beside, hash);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                hash = Hashes.node(hash, beside);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(hash, root);
    }

    static boolean continues(byte[] earlierRoot, long earlier, byte[] root, long size, List<byte[]> path) {
        if (earlier == size) {
            return path.isEmpty() && Arrays.equals(earlierRoot, root);
        }
        if (earlier < 1 || earlier > size) {
            return false;
        }
        Iterator<byte[]> rest = path.iterator();
        long node = earlier - 1;
        long last = size - 1;
        while ((node & 1) == 1) {
            node >>= 1;
            last >>= 1;
        }
        if (node != 0 && !rest.hasNext()) {
            return false;
        }
        byte[] then = node == 0 ? earlierRoot : rest.next();
        byte[] now = then;
        while (rest.hasNext()) {
            byte[] beside = rest.next();
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                then = Hashes.node(beside, then);
                now = Hashes.node(beside, now);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                now = Hashes.node(now, beside);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(then, earlierRoot) && Arrays.equals(now, root);
    }
}
