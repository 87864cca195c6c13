package io.smartconvo.conversation;

import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;

/** Repeats a transaction that lost against another one; the lost one has left no trace. */
final class Attempts {

    private static final int MOST = 4;

    private Attempts() {}

    static <T> T of(Supplier<T> transaction) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.get();
            } catch (ConcurrencyFailureException lost) {
                if (attempt == MOST) {
                    throw lost;
                }
            }
        }
    }
}
