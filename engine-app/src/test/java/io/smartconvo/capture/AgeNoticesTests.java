package io.smartconvo.capture;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartconvo.SmartConvoTest;
import io.smartconvo.access.Cast;
import io.smartconvo.access.ConsoleClient.Answer;
import io.smartconvo.access.Role;
import io.smartconvo.conversation.Scenery;
import io.smartconvo.tenant.TenantId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@SmartConvoTest
@Import({Cast.class, Scenery.class})
class AgeNoticesTests {

    @Autowired
    Cast cast;

    @Autowired
    Scenery scenery;

    @Autowired
    JdbcClient jdbc;

    @Test
    void tellsTheTenantsOwnerAndPrivacyOfficerAndNobodyElse() {
        TenantId tenant = scenery.tenant();
        TenantId other = scenery.tenant();
        UUID conversation = UUID.randomUUID();
        jdbc.sql("insert into age_notice (id, tenant_id, subject_id, kind, at)"
                        + " values (gen_random_uuid(), ?, ?, 'statement', now())")
                .params(tenant.value(), conversation)
                .update();
        String path = "privacy/age-notices/";

        Answer told = cast.as(tenant, Role.OWNER).get(path + tenant);
        assertThat(told.status()).isEqualTo(200);
        assertThat(told.response().body()).contains(conversation.toString());
        assertThat(cast.as(tenant, Role.PRIVACY_OFFICER).get(path + tenant).status())
                .isEqualTo(200);
        assertThat(cast.as(tenant, Role.ADMIN).get(path + tenant).status()).isEqualTo(403);
        assertThat(cast.stranger().get(path + tenant).status()).isEqualTo(401);

        assertThat(cast.as(other, Role.OWNER).get(path + other).response().body())
                .isEqualTo("[]");
        assertThat(cast.as(other, Role.OWNER).get(path + tenant).status()).isEqualTo(404);
        assertThat(cast.as(other, Role.OWNER).get(path + UUID.randomUUID()).status())
                .isEqualTo(404);
    }
}
