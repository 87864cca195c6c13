package io.smartconvo.dsar;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartconvo.SmartConvoTest;
import io.smartconvo.access.Cast;
import io.smartconvo.access.ConsoleClient;
import io.smartconvo.access.Role;
import io.smartconvo.conversation.Scenery;
import io.smartconvo.tenant.TenantId;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@SmartConvoTest
@Import({Cast.class, Scenery.class})
class RequestFiguresTests {

    private static final Duration TIME = Duration.ofDays(45);

    @Autowired
    Scenery scenery;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    private TenantId tenant;

    @BeforeEach
    void open() {
        tenant = scenery.tenant();
    }

    /** @param days until it was answered; null if it was not */
    private UUID request(
            RequestKind kind, Regime regime, RequestState state, Instant received, @Nullable Integer days) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into subject_request (id, tenant_id, reference, kind, regime, channel, state, locale,
                            received_at, due_at) values (?, ?, ?, ?, ?, 'CONSOLE', ?, 'en', ?, ?)
                        """)
                .params(
                        id,
                        tenant.value(),
                        id.toString(),
                        kind.name(),
                        regime.name(),
                        state.name(),
                        Timestamp.from(received),
                        Timestamp.from(received.plus(TIME)))
                .update();
        if (days != null) {
            jdbc.sql("insert into subject_request_event (request_id, number, at, what) values (?, 1, ?, 'ANSWERED')")
                    .params(id, Timestamp.from(received.plus(Duration.ofDays(days))))
                    .update();
        }
        return id;
    }

    private void leaveOneOut(UUID request) {
        jdbc.sql("insert into subject_request_person (request_id, tenant_id, subject_id, refusal)"
                        + " values (?, ?, gen_random_uuid(), 'NOT_IDENTIFIED'), (?, ?, gen_random_uuid(), null)")
                .params(request, tenant.value(), request, tenant.value())
                .update();
    }

    private JsonNode figures(String query) {
        ConsoleClient.Answer answer = cast.as(tenant, Role.PRIVACY_OFFICER).get("subject-requests/figures" + query);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        return answer.json().get("requests");
    }

    @Test
    void countsWhatBecameOfThemByLawAndKind() {
        Instant begin = Instant.now().minus(Duration.ofDays(200));
        request(RequestKind.ERASURE, Regime.CCPA, RequestState.ANSWERED, begin, 10);
        leaveOneOut(request(RequestKind.ERASURE, Regime.CCPA, RequestState.ANSWERED, begin, 20));
        request(RequestKind.ERASURE, Regime.CCPA, RequestState.REFUSED, begin, 60);
        request(RequestKind.ERASURE, Regime.CCPA, RequestState.WITHDRAWN, begin, null);
        request(RequestKind.ERASURE, Regime.CCPA, RequestState.LAPSED, begin, null);
        request(RequestKind.ERASURE, Regime.CCPA, RequestState.REVIEW, begin, null);
        request(RequestKind.ERASURE, Regime.CCPA, RequestState.REVIEW, Instant.now(), null);
        request(RequestKind.ERASURE, Regime.GDPR, RequestState.UNPROVEN, Instant.now(), null);

        JsonNode rows = figures("");

        assertThat(rows.get(0).toString())
                .isEqualTo("{\"regime\":\"CCPA\",\"kind\":\"ERASURE\",\"received\":7,\"fulfilled\":1,\"inPart\":1,"
                        + "\"refused\":1,\"dropped\":2,\"open\":2,\"late\":2,\"medianDays\":20.0}");
        assertThat(rows.get(1).get("regime").asString()).isEqualTo("GDPR");
        assertThat(rows.get(1).get("open").asLong()).isOne();
        assertThat(rows.get(1).get("medianDays").isNull()).isTrue();
        assertThat(rows.size()).isEqualTo(2);
    }

    @Test
    void ofTheTimeThatIsAskedForAndOfThisTenantAlone() {
        request(RequestKind.ACCESS, Regime.GDPR, RequestState.ANSWERED, Instant.parse("2026-02-28T23:59:59Z"), 3);
        request(RequestKind.ACCESS, Regime.GDPR, RequestState.ANSWERED, Instant.parse("2026-03-01T00:00:00Z"), 3);
        request(RequestKind.ACCESS, Regime.GDPR, RequestState.ANSWERED, Instant.parse("2026-03-31T23:59:59Z"), 3);
        request(RequestKind.ACCESS, Regime.GDPR, RequestState.ANSWERED, Instant.parse("2026-04-01T00:00:00Z"), 3);

        assertThat(figures("?from=2026-03-01&until=2026-03-31")
                        .get(0)
                        .get("received")
                        .asLong())
                .isEqualTo(2);
        assertThat(cast.as(scenery.tenant(), Role.OWNER)
                        .get("subject-requests/figures")
                        .json()
                        .get("requests")
                        .size())
                .isZero();
    }
}
