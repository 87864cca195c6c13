package io.smartconvo.privacy;

import io.smartconvo.tenant.TenantId;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** A conversation with a key of its own and nothing else. */
final class SealedChat {

    private final KeyVault vault = new KeyVault(
            new LocalRootKey(AesKey.random()),
            new WrappedKeysInMemory(),
            new SettableClock("2026-11-25T12:00:00Z"),
            Duration.ofMinutes(5));

    final TenantId tenant = new TenantId(UUID.randomUUID());
    final SubjectId subject = new SubjectId(UUID.randomUUID());
    final Map<String, List<String>> tags = new HashMap<>();
    private final SubjectCipher cipher;

    SealedChat() {
        NewSubject made = vault.newSubject(tenant, subject);
        vault.add(made);
        cipher = made.cipher();
    }

    SubjectCipher cipher() {
        return cipher;
    }

    void forget() {
        vault.destroy(tenant, subject);
    }

    Disguise disguise(Locale locale, Map<String, String> known) {
        return new Disguise(MaskContext.of(locale), new KnownValues(known), new Placeholders(cipher, tags));
    }

    Disguise disguise() {
        return disguise(Locale.US, Map.of());
    }
}
