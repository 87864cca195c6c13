package io.smartconvo.platform;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries what is due to whoever waits for it: some at the same time, so that a slow receiver holds up no other, until nothing
 * is due. A walk that finds another under way ends at once, so that it holds up one thread and not those of all sweeps.
 */
public final class Round<T> implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Round.class);

    private final String name;
    private final int abreast;
    private final Function<T, UUID> id;
    private final Lock underWay = new ReentrantLock();
    private final ExecutorService carriers;

    /**
     * @param name of its threads, and in the log
     * @param abreast how many are carried at the same time
     * @param id by which an operator finds one that cannot be carried; all that is logged of it
     */
    public Round(String name, int abreast, Function<T, UUID> id) {
        this.name = name;
        this.abreast = abreast;
        this.id = id;
        this.carriers = Executors.newFixedThreadPool(abreast, task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * @param take at most so many of what is due, which nobody else carries for a while
     * @param carry one of them; if it throws, that is logged by its class, and the others go on
     */
    public void walk(IntFunction<List<T>> take, Consumer<T> carry) {
        if (underWay.tryLock()) {
            try {
                List<T> taken = take.apply(abreast);
                while (!taken.isEmpty()) {
                    carry(taken, carry);
                    taken = take.apply(abreast);
                }
            } finally {
                underWay.unlock();
            }
        }
    }

    private void carry(List<T> taken, Consumer<T> carry) {
        CompletableFuture.allOf(taken.stream()
                        .map(each -> CompletableFuture.runAsync(() -> carry(each, carry), carriers))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    private void carry(T each, Consumer<T> carry) {
        try {
            carry.accept(each);
        } catch (RuntimeException broken) {
            // What is due again by then is tried again.
            log.error(
                    "{} {} failed: {}", name, id.apply(each), broken.getClass().getName());
        }
    }

    @Override
    public void close() {
        carriers.shutdownNow();
    }
}
