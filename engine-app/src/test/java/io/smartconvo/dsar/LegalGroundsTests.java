package io.smartconvo.dsar;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartconvo.SmartConvoTest;
import io.smartconvo.TestDatabase;
import io.smartconvo.dsar.LegalGrounds.Ground;
import io.smartconvo.tenant.TenantId;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@SmartConvoTest
class LegalGroundsTests {

    @Autowired
    LegalGrounds grounds;

    @Autowired
    TestDatabase database;

    private static SubjectRequest request(Regime regime, RequestKind kind) {
        return new SubjectRequest(
                UUID.randomUUID(),
                new TenantId(UUID.randomUUID()),
                "R-1",
                kind,
                regime,
                Channel.CONSOLE,
                RequestState.REVIEW,
                Locale.ENGLISH,
                null,
                null,
                Instant.EPOCH,
                null,
                null,
                null,
                Duration.ZERO,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    static Stream<Arguments> everything() {
        return Arrays.stream(Regime.values())
                .flatMap(regime -> Arrays.stream(RequestKind.values()).map(kind -> Arguments.of(regime, kind)));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void whateverIsAskedCanBeRefusedOnAGroundWithItsSource(Regime regime, RequestKind kind) {
        List<Ground> known = grounds.of(request(regime, kind));
        assertThat(known)
                .isNotEmpty()
                .allSatisfy(ground -> assertThat(ground.source()).isNotBlank());
        assertThat(known).extracting(Ground::ground).doesNotHaveDuplicates().contains(RefusalGround.NOT_COVERED);
        if (regime == Regime.CCPA) {
            assertThat(known).noneMatch(ground -> ground.source().contains("GDPR"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GDPR, ERASURE, LEGAL_CLAIMS, GDPR Art. 17(3)(e)",
        "UK_GDPR, ERASURE, LEGAL_CLAIMS, UK GDPR Art. 17(3)(e)",
        "GDPR, OBJECTION, LEGAL_CLAIMS, GDPR Art. 21(1)",
        "GDPR, ACCESS, RIGHTS_OF_OTHERS, GDPR Art. 15(4)",
        "GDPR, ACCESS, EXCESSIVE, GDPR Art. 12(5)",
        "UK_GDPR, COMPLAINT, NOT_COVERED, DPA 2018 s. 164A",
        "CCPA, ERASURE, EXPRESSION, Cal. Civ. Code 1798.105(d)(4)"
    })
    void namesTheLaw(Regime regime, RequestKind kind, RefusalGround ground, String source) {
        assertThat(grounds.named(request(regime, kind), ground)).isEqualTo(new Ground(ground, source));
    }

    @ParameterizedTest
    @CsvSource({
        "GDPR, ACCESS, LEGAL_CLAIMS", // Art. 17(3) is about erasure
        "GDPR, CONSENT_WITHDRAWAL, EXCESSIVE", // may be withdrawn at any time
        "GDPR, ERASURE, SERVICE_ASKED_FOR",
        "CCPA, ERASURE, PUBLIC_HEALTH",
        "CCPA, OPT_OUT, NOT_IDENTIFIED" // needs no proof (11 CCR 7026(d))
    })
    void doesNotKnowWhatTheLawDoesNot(Regime regime, RequestKind kind, RefusalGround ground) {
        assertThat(grounds.of(request(regime, kind))).extracting(Ground::ground).doesNotContain(ground);
    }

    @Test
    void theApplicationCannotMakeGroundsOfItsOwn() throws SQLException {
        try (Connection application = database.asApplication();
                Statement statement = application.createStatement()) {
            Assertions.assertThatThrownBy(() ->
                            statement.execute("insert into refusal_ground values ('GDPR', '', 'EXPRESSION', 'x')"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
        }
    }
}
