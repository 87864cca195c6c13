package io.smartconvo.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/** Runs one operation over and over on several threads and says how fast it went. */
final class Load {

    /** One thread's operation. */
    interface Operation {
        void run() throws Exception;
    }

    /** @param perSecond operations of all threads together */
    record Result(String name, int threads, double perSecond, double p50, double p95, double p99) {

        @Override
        public String toString() {
            return "%-52s %3d  %8.0f/s   p50 %6.2f  p95 %6.2f  p99 %6.2f ms"
                    .formatted(name, threads, perSecond, p50, p95, p99);
        }
    }

    private Load() {}

    /** A closed loop: each thread starts its next operation when the last has ended. */
    static Result closed(String name, int threads, Duration time, IntFunction<Operation> operations) {
        run(threads, Duration.ofSeconds(3), operations, 0);
        return report(name, threads, time, run(threads, time, operations, 0));
    }

    /** An open loop: operations start at a fixed rate, and waiting for one's turn counts. */
    static Result open(String name, int threads, double perSecond, Duration time, IntFunction<Operation> operations) {
        return report(name, threads, time, run(threads, time, operations, perSecond / threads));
    }

    private static List<long[]> run(int threads, Duration time, IntFunction<Operation> operations, double rate) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        List<Future<long[]>> running = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            Operation operation = operations.apply(i);
            running.add(pool.submit(() -> loop(operation, time, rate)));
        }
        try {
            List<long[]> latencies = new ArrayList<>();
            for (Future<long[]> each : running) {
                latencies.add(each.get());
            }
            return latencies;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            pool.shutdownNow();
        }
    }

    private static long[] loop(Operation operation, Duration time, double rate) throws Exception {
        long[] latencies = new long[1 << 20];
        int count = 0;
        long start = System.nanoTime();
        long end = start + time.toNanos();
        while (System.nanoTime() < end && count < latencies.length) {
            long due = rate == 0 ? System.nanoTime() : start + (long) (count * 1e9 / rate);
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            operation.run();
            latencies[count++] = System.nanoTime() - due;
        }
        return Arrays.copyOf(latencies, count);
    }

    private static Result report(String name, int threads, Duration time, List<long[]> latencies) {
        long[] all = latencies.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        return new Result(
                name,
                threads,
                all.length / (time.toMillis() / 1000.0),
                percentile(all, 0.5),
                percentile(all, 0.95),
                percentile(all, 0.99));
    }

    private static double percentile(long[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.min(sorted.length - 1, share * sorted.length)] / 1e6;
    }
}
