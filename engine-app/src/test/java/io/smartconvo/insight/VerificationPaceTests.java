package io.smartconvo.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smartconvo.SmartConvoTest;
import io.smartconvo.access.Cast;
import io.smartconvo.access.ConsoleClient;
import io.smartconvo.access.ConsoleClient.Answer;
import io.smartconvo.access.Role;
import io.smartconvo.conversation.Scenery;
import io.smartconvo.platform.TooFast;
import io.smartconvo.tenant.TenantId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@SmartConvoTest
@Import({Cast.class, Scenery.class})
class VerificationPaceTests {

    private static final String PATH = "audit/verifications";

    @Autowired
    Cast cast;

    @Autowired
    Scenery scenery;

    @Test
    void checksSixTimesAnHourAndSaysWhenItDoesAgain() {
        TenantId tenant = scenery.tenant();
        ConsoleClient owner = cast.as(tenant, Role.OWNER);
        for (int time = 0; time < 6; time++) {
            assertThat(owner.send("POST", PATH, "{}").status()).isEqualTo(200);
        }
        Answer refused = owner.send("POST", PATH, "{}");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.problem()).isEqualTo("/problems/too-many-requests");
        assertThat(refused.response().headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 600L);
        assertThat(owner.get("session").status()).as("still signed in").isEqualTo(200);
        assertThat(cast.as(tenant, Role.AUDITOR).send("POST", PATH, "{}").status())
                .as("whoever of the tenant asks")
                .isEqualTo(429);
        assertThat(cast.as(scenery.tenant(), Role.OWNER)
                        .send("POST", PATH, "{}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void checksOneAtATimeForEachTenant() {
        VerificationPace pace = new VerificationPace();
        TenantId tenant = new TenantId(UUID.randomUUID());
        TenantId other = new TenantId(UUID.randomUUID());
        String came = pace.paced(tenant, () -> {
            assertThatThrownBy(() -> pace.paced(tenant, () -> "second")).isInstanceOf(TooFast.class);
            return pace.paced(other, () -> "of another");
        });
        assertThat(came).isEqualTo("of another");
        assertThat(pace.paced(tenant, () -> "afterwards")).isEqualTo("afterwards");
    }

    @Test
    void isFreeAgainAfterACheckThatBroke() {
        VerificationPace pace = new VerificationPace();
        TenantId tenant = new TenantId(UUID.randomUUID());
        assertThatThrownBy(() -> pace.paced(tenant, () -> {
                    throw new IllegalStateException("the database is gone");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(pace.paced(tenant, () -> "good")).isEqualTo("good");
    }
}
