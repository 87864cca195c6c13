package io.smartconvo.anchor;

import io.smartconvo.audit.AuditReader;
import io.smartconvo.audit.AuditReader.Signed;
import io.smartconvo.mail.Letterbox;
import io.smartconvo.mail.PlatformLetter;
import io.smartconvo.tenant.Controller;
import io.smartconvo.tenant.Controllers;
import io.smartconvo.tenant.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Mails the newest checkpoint to whoever wants it, once for each day of theirs, whatever number of nodes looks. */
@Component
class DailyDigest {

    private static final Logger log = LoggerFactory.getLogger(DailyDigest.class);

    /** By then the next one has come. */
    private static final Duration WORTH = Duration.ofDays(2);

    private final DigestDays days;
    private final Controllers controllers;
    private final AuditReader audit;
    private final Letterbox letters;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DailyDigest(
            DigestDays days,
            Controllers controllers,
            AuditReader audit,
            Letterbox letters,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.days = days;
        this.controllers = controllers;
        this.audit = audit;
        this.letters = letters;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Scheduled(
            initialDelayString = "${smartconvo.anchor.look-interval:10m}",
            fixedDelayString = "${smartconvo.anchor.look-interval:10m}")
    void look() {
        if (letters.isServed()) {
            days.wanted().forEach(this::write);
        }
    }

    private void write(TenantId tenant) {
        try {
            Controller controller = controllers.of(tenant);
            String to = controller.contactEmail();
            if (to != null) {
                LocalDate day = LocalDate.ofInstant(clock.instant(), controller.timeZone());
                audit.newest(tenant).ifPresent(newest -> write(tenant, to, day, newest));
            }
        } catch (RuntimeException broken) {
            log.error(
                    "The checkpoint of tenant {} could not be mailed: {}",
                    tenant,
                    broken.getClass().getName());
        }
    }

    private void write(TenantId tenant, String to, LocalDate day, Signed newest) {
        String text = DigestText.of(newest, audit.keys(tenant));
        transaction.executeWithoutResult(status -> {
            if (days.take(tenant, day)) {
                letters.put(new PlatformLetter(to, DigestText.subject(day), text, WORTH));
            }
        });
    }
}
