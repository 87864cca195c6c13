package io.smartconvo.bench;

import io.smartconvo.ProductOnly;
import io.smartconvo.audit.AuditAction;
import io.smartconvo.audit.AuditEvent;
import io.smartconvo.audit.AuditReader;
import io.smartconvo.audit.AuditTrail;
import io.smartconvo.audit.Verdict.Sound;
import io.smartconvo.conversation.Scenery;
import io.smartconvo.tenant.TenantId;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The audit log under load, in the product's own process: what is measured is printed line by line, marked for the report. */
final class AuditLogLoad {

    static final String MARK = "AUDIT ";

    private static final int THREADS = 8;
    private static final int TENANTS = 50;
    private static final long ENTRIES = 40_000;
    private static final int BATCH = 500;

    private final Scenery scenery;
    private final AuditTrail trail;
    private final AuditReader reader;
    private final TransactionTemplate transaction;

    private AuditLogLoad(ApplicationContext product) {
        this.scenery = product.getBean(Scenery.class);
        this.trail = product.getBean(AuditTrail.class);
        this.reader = product.getBean(AuditReader.class);
        this.transaction = new TransactionTemplate(product.getBean(PlatformTransactionManager.class));
    }

    public static void main(String[] arguments) throws Exception {
        new AuditLogLoad(ProductOnly.with(Scenery.class).run(arguments)).measure();
        System.out.println("\nREADY 0 audit done");
    }

    private void measure() throws Exception {
        List<TenantId> tenants =
                IntStream.range(0, TENANTS).mapToObj(each -> scenery.tenant()).toList();
        TenantId hot = tenants.get(0);
        Load.closed(appending(tenants), Load.seconds(10));
        Timings one = Load.closed(appending(List.of(hot)), Load.seconds(15));
        say("appends, one tenant, 8 threads", one);
        Timings many = Load.closed(appending(tenants), Load.seconds(15));
        say("appends, 50 tenants, 8 threads", many);
        say("50 tenants / one tenant", format("%.2f", many.perSecond() / one.perSecond()));
        verify(scenery.tenant());
    }

    private List<Load.Work> appending(List<TenantId> tenants) {
        return Collections.nCopies(THREADS, () -> {
            TenantId tenant = tenants.get(ThreadLocalRandom.current().nextInt(tenants.size()));
            append(tenant, 1);
        });
    }

    private void append(TenantId tenant, int entries) {
        transaction.executeWithoutResult(status -> {
            for (int entry = 0; entry < entries; entry++) {
                trail.record(AuditEvent.of(tenant, UUID.randomUUID(), AuditAction.RETENTION_CHANGED, "7"));
            }
        });
    }

    private void verify(TenantId tenant) {
        for (long written = 0; written < ENTRIES; written += BATCH) {
            append(tenant, BATCH);
        }
        if (reader.prove(tenant, ENTRIES).isEmpty()) {
            throw new IllegalStateException("Not everything was written");
        }
        reader.verify(tenant);
        long begun = System.nanoTime();
        Sound sound = (Sound) reader.verify(tenant);
        double seconds = (System.nanoTime() - begun) / 1e9;
        say(
                "full verification of %,d entries, warm".formatted(sound.entries()),
                format("%.2f s, %,.0f entries/s", seconds, sound.entries() / seconds));
    }

    private static void say(String name, Object value) {
        System.out.println("\n" + MARK + name + "|" + value);
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
