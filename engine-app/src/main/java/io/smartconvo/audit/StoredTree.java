package io.smartconvo.audit;

import java.util.List;
import java.util.UUID;

/** The tree over a log's stored entries. Reads the entries of a block only where its root is not stored. */
final class StoredTree implements Proofs.Tree {

    static final int BLOCK = 256;

    private final LogTables tables;
    private final UUID log;
    private final List<byte[]> blocks;

    StoredTree(LogTables tables, UUID log) {
        this.tables = tables;
        this.log = log;
        this.blocks = tables.blocks(log);
    }

    @Override
    public byte[] root(long from, long to) {
        long length = to - from;
        if (length == BLOCK && from / BLOCK < blocks.size()) {
            return blocks.get((int) (from / BLOCK));
        }
        if (length <= BLOCK) {
            return Hashes.root(tables.leaves(log, from, to));
        }
        long middle = from + Hashes.split(length);
        return Hashes.node(root(from, middle), root(middle, to));
    }
}
