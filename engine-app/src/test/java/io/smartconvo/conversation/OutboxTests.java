package io.smartconvo.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OutboxTests {

    private static final String TEN = "0123456789";

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> written = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final CountDownLatch reading = new CountDownLatch(1);

    private final Outbox.Pipe pipe = new Outbox.Pipe() {
        @Override
        public void write(String text) throws IOException {
            try {
                reading.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            if (text.equals("broken")) {
                throw new IOException("broken on purpose");
            }
            written.add(text);
        }

        @Override
        public void close(int code) {
            written.add("closed " + code);
            closed.countDown();
        }
    };

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    private void awaitClosed() throws InterruptedException {
        assertThat(closed.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void keepsOrderAndClosesBehindWhatCameBefore() throws InterruptedException {
        Outbox outbox = new Outbox(threads, pipe, 1_000);
        for (int i = 0; i < 50; i++) {
            outbox.add("text " + i);
        }
        outbox.close(4429);
        outbox.add("too late");
        reading.countDown();
        awaitClosed();
        assertThat(written).hasSize(51).startsWith("text 0", "text 1").endsWith("text 49", "closed 4429");
    }

    @Test
    void neverWaitsForAReaderAndCutsOffOneThatDoesNotKeepUp() throws InterruptedException {
        Outbox outbox = new Outbox(threads, pipe, 100);
        for (int i = 0; i < 1_000; i++) {
            outbox.add(TEN);
        }
        assertThat(written).isEmpty();
        reading.countDown();
        awaitClosed();
        assertThat(written).hasSizeLessThan(3).endsWith("closed 1013");
    }

    @Test
    void cutsOffABrokenReader() throws InterruptedException {
        Outbox outbox = new Outbox(threads, pipe, 1_000);
        reading.countDown();
        outbox.add("broken");
        awaitClosed();
        outbox.add("more");
        assertThat(written).containsExactly("closed 1013");
    }

    @Test
    void survivesABusyNode() {
        Outbox outbox = new Outbox(
                task -> {
                    throw new RejectedExecutionException();
                },
                pipe,
                1_000);
        outbox.add(TEN);
        outbox.add(TEN);
        assertThat(written).isEmpty();
    }
}
