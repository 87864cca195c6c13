package io.smartconvo.audit;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;

/** A whole log, page by page: whoever reads slowly holds no connection meanwhile. */
final class AllLines implements Iterator<String> {

    private static final int PAGE = 1_000;

    private final LogTables tables;
    private final UUID log;
    private Iterator<String> page = List.<String>of().iterator();
    private long read;

    AllLines(LogTables tables, UUID log) {
        this.tables = tables;
        this.log = log;
    }

    @Override
    public boolean hasNext() {
        if (!page.hasNext()) {
            page = tables.lines(log, read, PAGE).iterator();
        }
        return page.hasNext();
    }

    @Override
    public String next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        read++;
        return page.next();
    }
}
