package io.smartconvo.capture;

import static io.smartconvo.capture.CaptureContext.CALLBACK;
import static org.assertj.core.api.Assertions.assertThat;

import io.smartconvo.privacy.SubjectCipher;
import io.smartconvo.tenant.TenantId;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** However a person spells an address or a number, it is found; and nobody else is. */
class IndexSpellingTests {

    private final CaptureContext context = new CaptureContext();
    private final AnswerVault vault = context.bean(AnswerVault.class);
    private final AnswerCheck check = context.bean(AnswerCheck.class);

    @AfterEach
    void close() {
        context.close();
    }

    private SubjectCipher given(AnswerType type, String typed, Locale locale) {
        SubjectCipher cipher = context.newSubject();
        context.decide(cipher.subject(), true);
        var accepted = (AnswerResult.Accepted)
                check.check(type, AnswerConstraints.NONE, typed, locale, LocalDate.of(2026, 11, 23));
        context.transaction.executeWithoutResult(
                status -> vault.store(cipher, new PersonalField(new FieldName("a"), type, CALLBACK), accepted.text()));
        return cipher;
    }

    @ParameterizedTest
    @CsvSource({
        "kim@example.org,KIM@EXAMPLE.ORG",
        "kim@example.org,' Kim@Example.Org '",
        "Kim.Lee+shop@example.org,kim.lee+SHOP@example.org",
        "jörg@example.org,JO\u0308RG@example.org",
        "kim@bücher.example,kim@xn--bcher-kva.example",
        "kim@bücher.example,KIM@BU\u0308CHER.example",
        "kim@xn--bcher-kva.example,kim@Bücher.Example",
        "kim@例え.example,kim@xn--r8jz45g.example",
        "kim@example.org,\uff4bim@example\u3002org"
    })
    void findsAnAddressInEverySpelling(String given, String lookedUp) {
        SubjectCipher person = given(AnswerType.EMAIL, given, Locale.ENGLISH);
        assertThat(vault.find(context.tenant, AnswerType.EMAIL, lookedUp)).containsExactly(person.subject());
    }

    @ParameterizedTest
    @CsvSource({
        "+49 151 23456789,en,+4915123456789",
        "0049 (151) 234-567-89,en,+4915123456789",
        "0151 23456789,de,+4915123456789",
        "'my number is 0151/23456789',de,+4915123456789",
        "+1 (212) 555-0123,en,+12125550123"
    })
    void findsANumberByItsInternationalForm(String given, Locale locale, String lookedUp) {
        SubjectCipher person = given(AnswerType.PHONE, given, locale);
        assertThat(vault.find(context.tenant, AnswerType.PHONE, lookedUp)).containsExactly(person.subject());
    }

    @ParameterizedTest
    @CsvSource({"kim@example.com", "kimm@example.org", "kim@example.org.example", "ki.m@example.org", "kim", "''"})
    void findsNobodyByAnotherAddress(String lookedUp) {
        given(AnswerType.EMAIL, "kim@example.org", Locale.ENGLISH);
        assertThat(vault.find(context.tenant, AnswerType.EMAIL, lookedUp)).isEmpty();
    }

    @Test
    void equalValuesHaveUnequalEntriesInTwoTenants() {
        given(AnswerType.EMAIL, "kim@example.org", Locale.ENGLISH);
        TenantId other = new TenantId(UUID.randomUUID());
        context.vault.prepare(other);
        assertThat(vault.find(other, AnswerType.EMAIL, "kim@example.org")).isEmpty();
        assertThat(io.smartconvo.privacy.PrivacyDatabase.blindIndex(context.vault)
                        .of(other, "email", "kim@example.org"))
                .isNotEqualTo(io.smartconvo.privacy.PrivacyDatabase.blindIndex(context.vault)
                        .of(context.tenant, "email", "kim@example.org"));
    }
}
