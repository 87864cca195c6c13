package io.smartconvo.capture;

import io.smartconvo.consent.ConsentAnswer;
import io.smartconvo.consent.ConsentLedger;
import io.smartconvo.consent.ConsentSource;
import io.smartconvo.consent.LegalBasis;
import io.smartconvo.consent.Notice;
import io.smartconvo.consent.NoticeText;
import io.smartconvo.consent.Notices;
import io.smartconvo.consent.PurposeDeclaration;
import io.smartconvo.consent.Purposes;
import io.smartconvo.privacy.BlindIndex;
import io.smartconvo.privacy.KeyVault;
import io.smartconvo.privacy.NewSubject;
import io.smartconvo.privacy.PrivacyDatabase;
import io.smartconvo.privacy.Purpose;
import io.smartconvo.privacy.SettableClock;
import io.smartconvo.privacy.SigningKeys;
import io.smartconvo.privacy.SubjectCipher;
import io.smartconvo.privacy.SubjectId;
import io.smartconvo.tenant.OneTenant;
import io.smartconvo.tenant.TenantDirectory;
import io.smartconvo.tenant.TenantId;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** Consent and capture as Spring wires them, with one tenant of its own and one purpose. */
public final class CaptureContext implements AutoCloseable {

    public static final Purpose CALLBACK = new Purpose("callback");

    public final SettableClock clock = new SettableClock("2026-11-23T12:00:00Z");
    public final TenantId tenant = new TenantId(UUID.randomUUID());
    public final PrivacyDatabase database = PrivacyDatabase.open();
    public final TransactionTemplate transaction = new TransactionTemplate(database.transactions());
    public final KeyVault vault = database.vault(clock);
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    @TestConfiguration
    @EnableTransactionManagement(proxyTargetClass = true)
    @ComponentScan(
            basePackages = {"io.smartconvo.consent", "io.smartconvo.capture"},
            excludeFilters =
                    @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(Tests|PublicKeys|Controller).*"))
    static class Wiring {
        @Bean
        JdbcClient jdbc(PrivacyDatabase database) {
            return database.jdbc();
        }

        @Bean
        PlatformTransactionManager transactions(PrivacyDatabase database) {
            return database.transactions();
        }

        @Bean
        SigningKeys signingKeys(PrivacyDatabase database, KeyVault vault) {
            return database.signingKeys(vault);
        }

        @Bean
        TenantDirectory tenants() {
            return new OneTenant();
        }

        @Bean
        BlindIndex blindIndex(KeyVault vault) {
            return PrivacyDatabase.blindIndex(vault);
        }
    }

    public CaptureContext() {
        context.registerBean(PrivacyDatabase.class, () -> database);
        context.registerBean(KeyVault.class, () -> vault);
        context.registerBean(Clock.class, () -> clock);
        context.register(Wiring.class);
        context.refresh();
        declare("We call you back.");
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public int declare(String text) {
        Map<Locale, NoticeText> notices = Map.of(
                Locale.ENGLISH, new NoticeText(text, "https://example.org/privacy"),
                Locale.GERMAN, new NoticeText("Wir rufen zurück."));
        return bean(Purposes.class)
                .declare(
                        tenant,
                        new PurposeDeclaration(
                                CALLBACK, LegalBasis.CONSENT, List.of("contact"), 180, List.of("Acme Ltd"), notices));
    }

    public void declare(Purpose purpose, int retentionDays) {
        bean(Purposes.class)
                .declare(
                        tenant,
                        new PurposeDeclaration(
                                purpose,
                                LegalBasis.CONSENT,
                                List.of("contact"),
                                retentionDays,
                                List.of(),
                                Map.of(Locale.ENGLISH, new NoticeText("We keep it."))));
    }

    public void declare(PurposeDeclaration declaration) {
        bean(Purposes.class).declare(tenant, declaration);
    }

    public SubjectCipher newSubject() {
        NewSubject made = vault.newSubject(tenant, new SubjectId(UUID.randomUUID()));
        vault.add(made);
        return made.cipher();
    }

    public Notice notice(Locale locale) {
        return bean(Notices.class).current(tenant, CALLBACK, locale).orElseThrow();
    }

    public void decide(SubjectId subject, boolean granted) {
        decide(subject, ConsentAnswer.to(notice(Locale.ENGLISH), granted, null, ConsentSource.STEP));
    }

    public void decide(SubjectId subject, Purpose purpose, boolean granted) {
        Notice shown =
                bean(Notices.class).current(tenant, purpose, Locale.ENGLISH).orElseThrow();
        decide(subject, ConsentAnswer.to(shown, granted, null, ConsentSource.STEP));
    }

    public void decide(SubjectId subject, ConsentAnswer answer) {
        bean(ConsentLedger.class).record(tenant, subject, answer);
    }

    @Override
    public void close() {
        context.close();
    }
}
