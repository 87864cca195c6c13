package io.smartconvo.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Runs work in as many threads as there are workers, for a while, and takes the time of each piece. */
final class Load {

    /** {@code -Dbench.scale=0.1} tries everything in a tenth of the time; its numbers mean nothing. */
    private static final double SCALE = Double.parseDouble(System.getProperty("bench.scale", "1"));

    interface Work {
        void once() throws Exception;
    }

    private Load() {}

    static Duration seconds(double seconds) {
        return Duration.ofMillis((long) (seconds * SCALE * 1_000));
    }

    /** How many of something, as the scale says. */
    static int count(int full) {
        return (int) Math.max(1, full * SCALE);
    }

    /** Closed loop: each worker begins its next piece when the last is done. */
    static Timings closed(List<? extends Work> workers, Duration time) throws Exception {
        long end = System.nanoTime() + time.toNanos();
        return run(workers, (worker, index, timings) -> {
            for (long begun = System.nanoTime(); begun < end; ) {
                worker.once();
                long done = System.nanoTime();
                timings.add(done - begun);
                begun = done;
            }
        });
    }

    /** Open loop: pieces are due at a fixed rate whatever becomes of those before, and timed from when they were due. */
    static Timings open(List<? extends Work> workers, double perSecond, Duration time) throws Exception {
        long period = (long) (workers.size() / perSecond * 1e9);
        long start = System.nanoTime();
        return run(workers, (worker, index, timings) -> {
            long due = start + period * index / workers.size();
            for (; due - start < time.toNanos(); due += period) {
                for (long early = due - System.nanoTime(); early > 0; early = due - System.nanoTime()) {
                    LockSupport.parkNanos(early);
                }
                worker.once();
                timings.add(System.nanoTime() - due);
            }
        });
    }

    private interface Loop {
        void run(Work worker, int index, List<Long> timings) throws Exception;
    }

    private static Timings run(List<? extends Work> workers, Loop loop) throws Exception {
        var threads = Executors.newFixedThreadPool(workers.size());
        long start = System.nanoTime();
        try {
            List<Callable<List<Long>>> jobs = new ArrayList<>();
            for (int i = 0; i < workers.size(); i++) {
                int index = i;
                jobs.add(() -> {
                    List<Long> timings = new ArrayList<>();
                    loop.run(workers.get(index), index, timings);
                    return timings;
                });
            }
            List<Long> all = new ArrayList<>();
            for (Future<List<Long>> job : threads.invokeAll(jobs)) {
                all.addAll(job.get());
            }
            return Timings.of(all, System.nanoTime() - start);
        } finally {
            threads.shutdownNow();
            threads.awaitTermination(10, TimeUnit.SECONDS);
        }
    }
}
