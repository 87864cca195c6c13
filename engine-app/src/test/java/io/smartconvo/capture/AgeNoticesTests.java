package io.smartconvo.capture;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartconvo.SmartConvoTest;
import io.smartconvo.conversation.Scenery;
import io.smartconvo.tenant.TenantId;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@SmartConvoTest(properties = "smartconvo.admin.password=correct horse")
@Import(Scenery.class)
class AgeNoticesTests {

    @Autowired
    Scenery scenery;

    @Autowired
    JdbcClient jdbc;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void tellsTheOwnerAndNobodyElse() throws Exception {
        TenantId tenant = scenery.tenant();
        TenantId other = scenery.tenant();
        UUID conversation = UUID.randomUUID();
        jdbc.sql("insert into age_notice (id, tenant_id, subject_id, kind, at)"
                        + " values (gen_random_uuid(), ?, ?, 'statement', now())")
                .params(tenant.value(), conversation)
                .update();

        HttpResponse<String> told = notices(tenant.value(), true);
        assertThat(told.statusCode()).isEqualTo(200);
        assertThat(told.body()).contains(conversation.toString());
        assertThat(notices(other.value(), true).body()).isEqualTo("[]");
        assertThat(notices(UUID.randomUUID(), true).statusCode()).isEqualTo(404);
        assertThat(notices(tenant.value(), false).statusCode()).isEqualTo(401);
    }

    private HttpResponse<String> notices(UUID tenant, boolean signedIn) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + scenery.port() + "/api/v1/privacy/age-notices/" + tenant));
        if (signedIn) {
            String name = Base64.getEncoder().encodeToString("admin:correct horse".getBytes(StandardCharsets.UTF_8));
            request.header("Authorization", "Basic " + name);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
