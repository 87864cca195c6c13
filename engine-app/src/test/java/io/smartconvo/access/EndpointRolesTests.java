package io.smartconvo.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartconvo.SmartConvoTest;
import io.smartconvo.access.ConsoleClient.Answer;
import io.smartconvo.access.Endpoints.Endpoint;
import io.smartconvo.conversation.Scenery;
import io.smartconvo.proof.policy.Proves;
import io.smartconvo.tenant.TenantId;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Every endpoint of the API, called in every role there is and in none, over real HTTP. */
@SmartConvoTest
@Import({Cast.class, Scenery.class, Endpoints.class})
@Proves("6.3")
class EndpointRolesTests {

    private static final Map<String, String> FOR_ANYONE = Map.of(
            "POST /api/v1/session", "401 /problems/sign-in-failed",
            "GET /api/v1/session/ways", "200 ",
            "POST /api/v1/session/passkeys/sign-in-options", "200 ",
            "POST /api/v1/session/passkeys/sign-in", "422 /problems/passkey-refused",
            "POST /api/v1/session/sso", "404 /problems/not-found",
            "POST /api/v1/session/sso/completion", "404 /problems/not-found",
            "POST /api/v1/invitations/lookup", "410 /problems/link-over",
            "POST /api/v1/invitations/acceptance", "410 /problems/link-over");

    @Autowired
    Endpoints endpoints;

    @Autowired
    Cast cast;

    @Autowired
    Scenery scenery;

    TenantId tenant;

    @BeforeEach
    void openTenant() {
        cast.forgetGuesses();
        tenant = scenery.tenant();
    }

    @Test
    void everyEndpointStatesItsRoles() {
        assertThat(endpoints.all())
                .hasSizeGreaterThan(15)
                .allSatisfy(endpoint -> assertThat(
                                endpoint.isForAnyone() || !endpoint.roles().isEmpty())
                        .as(endpoint.toString())
                        .isTrue());
    }

    @Test
    void onlySigningInAndFollowingALinkAreForAnyone() {
        assertThat(endpoints.all().stream().filter(Endpoint::isForAnyone).map(Endpoint::toString))
                .containsExactlyInAnyOrderElementsOf(FOR_ANYONE.keySet());
    }

    @Test
    void strangersGetNowhere() {
        SoftAssertions softly = new SoftAssertions();
        for (Endpoint endpoint : endpoints.all()) {
            Answer answer = endpoint.call(cast.stranger());
            softly.assertThat(answer.status() + " " + answer.problem())
                    .as(endpoint.toString())
                    .isEqualTo(FOR_ANYONE.getOrDefault(endpoint.toString(), "401 /problems/unauthorized"));
        }
        softly.assertAll();
    }

    @Test
    void eachRoleMayDoWhatIsStatedAndNothingElse() {
        SoftAssertions softly = new SoftAssertions();
        for (Role role : Cast.all()) {
            for (Endpoint endpoint : endpoints.all()) {
                if (!endpoint.isForAnyone()) {
                    int status = endpoint.call(cast.as(tenant, role)).status();
                    boolean may = endpoint.roles().contains(role);
                    softly.assertThat(may ? status != 403 && status != 401 && status < 500 : status == 403)
                            .as("%s as %s: %s", endpoint, role, status)
                            .isTrue();
                }
            }
        }
        softly.assertAll();
    }
}
