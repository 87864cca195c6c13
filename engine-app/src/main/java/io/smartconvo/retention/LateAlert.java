package io.smartconvo.retention;

import io.smartconvo.mail.Letterbox;
import io.smartconvo.mail.PlatformLetter;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes to the operator that a purge is late: once a day, whatever number of nodes finds it however often. */
@Component
class LateAlert {

    private static final Duration WORTH = Duration.ofDays(1);
    private static final String SUBJECT = "SmartConvo: the retention purge is late";

    private final @Nullable String to;
    private final Letterbox letters;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LateAlert(
            RetentionProperties settings,
            Letterbox letters,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.to = settings.alertEmail();
        this.letters = letters;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** @param tenants for how many no purge has finished in time */
    void raise(long tenants) {
        String operator = to;
        if (operator == null || operator.isEmpty() || !letters.isServed()) {
            return;
        }
        transaction.executeWithoutResult(status -> {
            if (takeDay(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))) {
                letters.put(new PlatformLetter(operator, SUBJECT, text(tenants), WORTH));
            }
        });
    }

    /** @return false if it was written on this day already */
    private boolean takeDay(LocalDate day) {
        jdbc.sql("delete from retention_alert where day < ?").param(day).update();
        return jdbc.sql("insert into retention_alert (day) values (?) on conflict do nothing")
                        .param(day)
                        .update()
                == 1;
    }

    private static String text(long tenants) {
        return """
                No purge has finished within 26 hours for %d of this installation's tenants. Visitors are promised that what they \
                say is gone after 30 days at the latest.

                Look for incidents of the process "Retention purge" in the console (Processes), and for lines of DailyPurge in the \
                log. The metric smartconvo.retention.late falls to zero when it is mended.

                This letter comes once a day while it lasts.
                """.formatted(tenants);
    }
}
