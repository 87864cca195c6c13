package io.smartconvo.conversation;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Texts on their way to one reader, in order. Who adds one never waits, for it may be a turn that still holds its
 * database connection; a reader that does not keep up is cut off, and finds everything again when it resumes.
 */
class Outbox {

    /** Where the texts go. One thread at a time writes. */
    interface Pipe {
        /** Blocks, within bounds. */
        void write(String text) throws IOException;

        /** The last word: nothing is written after it. */
        void close(int code) throws IOException;
    }

    /** An orderly end, behind everything that was added before it. */
    private record Item(@Nullable String text, int closeCode) {
        int length() {
            return text == null ? 0 : text.length();
        }
    }

    /** Closes with a code after which the client comes back by itself. */
    private static final int NOT_READING = 1013;

    private static final Logger log = LoggerFactory.getLogger(Outbox.class);

    private final Queue<Item> items = new ArrayDeque<>();
    private final Executor executor;
    private final Pipe pipe;
    private final int most;
    private int waiting;
    private boolean writing;
    private boolean over;

    /** @param most characters that may wait for the reader */
    Outbox(Executor executor, Pipe pipe, int most) {
        this.executor = executor;
        this.pipe = pipe;
        this.most = most;
    }

    void add(String text) {
        add(new Item(text, 0));
    }

    void close(int code) {
        add(new Item(null, code));
    }

    private synchronized void add(Item item) {
        if (over) {
            return;
        }
        waiting += item.length();
        if (waiting > most) {
            items.clear();
            waiting = 0;
            items.add(new Item(null, NOT_READING));
            over = true;
        } else {
            items.add(item);
            over = item.text() == null;
        }
        start();
    }

    private void start() {
        if (!writing) {
            writing = true;
            try {
                executor.execute(this::write);
            } catch (RejectedExecutionException busy) {
                over = true;
                items.clear();
            }
        }
    }

    private void write() {
        try {
            for (Item item = next(); item != null; item = next()) {
                String text = item.text();
                if (text == null) {
                    pipe.close(item.closeCode());
                } else {
                    pipe.write(text);
                }
            }
        } catch (IOException | RuntimeException gone) {
            log.debug("A reader is gone: {}", gone.getClass().getSimpleName());
            cut();
        }
    }

    private synchronized @Nullable Item next() {
        Item item = items.poll();
        if (item == null) {
            writing = false;
            return null;
        }
        waiting -= item.length();
        return item;
    }

    private void cut() {
        synchronized (this) {
            over = true;
            items.clear();
        }
        try {
            pipe.close(NOT_READING);
        } catch (IOException | RuntimeException gone) {
            log.debug("A wire could not be closed: {}", gone.getClass().getSimpleName());
        }
    }
}
