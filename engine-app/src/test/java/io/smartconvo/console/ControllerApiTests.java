package io.smartconvo.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartconvo.SmartConvoTest;
import io.smartconvo.access.Cast;
import io.smartconvo.access.ConsoleClient;
import io.smartconvo.access.ConsoleClient.Answer;
import io.smartconvo.access.Role;
import io.smartconvo.conversation.Scenery;
import io.smartconvo.tenant.Controller;
import io.smartconvo.tenant.Controllers;
import io.smartconvo.tenant.TenantId;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@SmartConvoTest
@Import({Cast.class, Scenery.class})
class ControllerApiTests {

    private static final String SHOP = """
            {"name":" Shop Ltd ","address":"1 High Street\\r\\nVienna","contactEmail":"privacy@shop.example",
             "representative":"Rep GmbH\\nGraz","dataProtectionOfficer":"Dr. Grace Example",
             "supervisoryAuthority":"  ","timeZone":"Europe/Vienna"}""";

    @Autowired
    Cast cast;

    @Autowired
    Scenery scenery;

    @Autowired
    Controllers controllers;

    @Autowired
    JdbcClient jdbc;

    private TenantId tenant;
    private ConsoleClient owner;

    @BeforeEach
    void openTenant() {
        tenant = scenery.tenant();
        owner = cast.as(tenant, Role.OWNER);
    }

    @Test
    void saysNothingOfWhoSaidNothing() {
        assertThat(owner.get("controller").json().toString())
                .isEqualTo(
                        "{\"name\":null,\"address\":null,\"contactEmail\":null,\"representative\":null,\"dataProtectionOfficer\":null,"
                                + "\"supervisoryAuthority\":null,\"timeZone\":\"UTC\"}");
        assertThat(controllers.of(tenant).timeZone()).isEqualTo(ZoneId.of("UTC"));
    }

    @Test
    void keepsWhatWasSaidForThisTenantAlone() {
        assertThat(owner.send("PUT", "controller", SHOP).status()).isEqualTo(200);

        assertThat(controllers.of(tenant))
                .isEqualTo(new Controller(
                        tenant,
                        "Shop Ltd",
                        "1 High Street\nVienna",
                        "privacy@shop.example",
                        "Rep GmbH\nGraz",
                        "Dr. Grace Example",
                        null,
                        ZoneId.of("Europe/Vienna")));
        assertThat(cast.as(tenant, Role.AUDITOR)
                        .get("controller")
                        .json()
                        .get("name")
                        .asString())
                .isEqualTo("Shop Ltd");
        assertThat(controllers.of(scenery.tenant()).name()).isNull();
    }

    @Test
    void replacesAllOfIt() {
        owner.send("PUT", "controller", SHOP);
        owner.send("PUT", "controller", "{\"name\":\"Store Ltd\"}");
        assertThat(controllers.of(tenant))
                .isEqualTo(new Controller(tenant, "Store Ltd", null, null, null, null, null, ZoneId.of("UTC")));
    }

    @ParameterizedTest
    @CsvSource({
        "name, Shop\\nLtd",
        "name, Shop\\u0007Ltd",
        "address, High\\u0000Street",
        "contactEmail, not an address",
        "contactEmail, 'a@shop.example, b@shop.example'",
        "contactEmail, a@shop.example\\nBcc: b@shop.example",
        "dataProtectionOfficer, Grace\\u001b[31m",
        "timeZone, Mars/Olympus",
        "timeZone, +25:00"
    })
    void namesTheFieldThatCannotBeTaken(String field, String value) {
        Answer refused = owner.send("PUT", "controller", "{\"%s\":\"%s\"}".formatted(field, value));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problem()).isEqualTo("/problems/invalid");
        assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo(field);
        assertThat(refused.json().at("/errors")).hasSize(1);
        assertThat(controllers.of(tenant).timeZone()).isEqualTo(ZoneId.of("UTC"));
    }

    @Test
    void takesNothingThatIsTooLong() {
        for (String field : new String[] {"name", "address", "dataProtectionOfficer", "supervisoryAuthority"}) {
            String json = JsonMapper.shared().writeValueAsString(Map.of(field, "x".repeat(1_001)));
            assertThat(owner.send("PUT", "controller", json).status()).isEqualTo(422);
        }
    }

    @Test
    void leavesNobodysNameInTheLog() {
        owner.send("PUT", "controller", SHOP);
        assertThat(controllers.of(tenant).toString()).doesNotContain("Grace", "privacy@");
        assertThat(jdbc.sql("select entry from audit.entry where log = ? and action = 'CONTROLLER_CHANGED'")
                        .param(tenant.value())
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .doesNotContain("Grace", "Shop", "privacy@");
    }
}
