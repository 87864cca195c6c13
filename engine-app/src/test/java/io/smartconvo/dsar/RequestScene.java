package io.smartconvo.dsar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smartconvo.SmartConvoTest;
import io.smartconvo.TestDatabase;
import io.smartconvo.access.Cast;
import io.smartconvo.access.ConsoleClient;
import io.smartconvo.conversation.Scenery;
import io.smartconvo.dsar.Reception.House;
import io.smartconvo.engine.PlatformProcesses;
import io.smartconvo.golden.SettableClock;
import io.smartconvo.mail.PostOffice;
import io.smartconvo.privacy.SigningKeys;
import io.smartconvo.privacy.catalogue.DataPlan;
import io.smartconvo.privacy.catalogue.StoreScan;
import io.smartconvo.privacy.catalogue.SubjectInventory;
import io.smartconvo.tenant.Controller;
import io.smartconvo.tenant.Controllers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A house whose visitors ask by right: with a real mail server, on a clock that can be set. */
@SmartConvoTest(
        properties = {
            "smartconvo.engine.platform-sweep=200ms",
            "smartconvo.engine.outside-task.lease=2s",
            "smartconvo.mail.round=200ms",
            "smartconvo.dsar.sweep-interval=12h",
            "smartconvo.dsar.asks-per-hour=1000"
        })
@Import({Cast.class, Scenery.class, Reception.class, RequestScene.Stage.class})
@DirtiesContext // its clock stands elsewhere
abstract class RequestScene {

    /** One for all scenes: it ends with the JVM. */
    static final PostOffice OFFICE = new PostOffice();

    static final Instant START = Instant.parse("2027-01-31T10:00:00Z");
    private static final Pattern CODE = Pattern.compile("\\b(\\d{6})\\b");

    @Autowired
    Reception reception;

    @Autowired
    Controllers controllers;

    @Autowired
    SigningKeys keys;

    @Autowired
    SubjectInventory inventory;

    @Autowired
    StoreScan scan;

    @Autowired
    DataPlan plan;

    @Autowired
    PlatformProcesses processes;

    @Autowired
    DsarSweep sweep;

    @Autowired
    Requests requests;

    @Autowired
    SettableClock clock;

    @Autowired
    TestDatabase database;

    House house;
    String address;

    @TestConfiguration(proxyBeanMethods = false)
    static class Stage {

        @Bean
        @Primary
        SettableClock settableClock() {
            return new SettableClock();
        }
    }

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry registry) {
        registry.add("smartconvo.mail.server.host", () -> "localhost");
        registry.add("smartconvo.mail.server.port", OFFICE::port);
        registry.add("smartconvo.mail.server.security", () -> "NONE");
        registry.add("smartconvo.mail.server.from", () -> "shop@example.org");
    }

    @AfterAll
    static void giveTheEngineItsClockBack() {
        new SettableClock().reset();
    }

    @BeforeEach
    void open() {
        clock.set(START);
        house = reception.open();
        controllers.set(new Controller(
                house.tenant(),
                "Boots & Co",
                null,
                "privacy@boots.example",
                null,
                null,
                "the authority of Berlin",
                ZoneId.of("Europe/Berlin")));
        address = "ada." + UUID.randomUUID().toString().substring(0, 8) + "@example.org";
    }

    String code(String to) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> {
                            var letters = OFFICE.to(to);
                            Matcher found = CODE.matcher(
                                    letters.isEmpty()
                                            ? ""
                                            : letters.get(letters.size() - 1).text());
                            return found.find() ? found.group(1) : "";
                        },
                        found -> !found.isEmpty());
    }

    /** Asks on the page and proves it with the code from the letter. */
    JsonNode proven(String kind, String regime) {
        return proven(kind, regime, "en");
    }

    JsonNode proven(String kind, String regime, String locale) {
        JsonNode taken = reception.wants(house, kind, regime, address, locale);
        HttpResponse<String> answer = prove(taken, code(address));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        reception.until(house, id(taken), "REVIEW");
        return taken;
    }

    HttpResponse<String> prove(JsonNode taken, String code) {
        return reception.call("POST", "requests/" + id(taken) + "/proof", token(taken), "{\"code\":\"" + code + "\"}");
    }

    static String id(JsonNode taken) {
        return taken.get("id").asString();
    }

    static String token(JsonNode taken) {
        return taken.get("token").asString();
    }

    JsonNode view(JsonNode taken) {
        return JsonMapper.shared()
                .readTree(reception
                        .call("GET", "requests/" + id(taken), token(taken), "")
                        .body());
    }

    ConsoleClient.Answer officer(JsonNode taken, String act, String body) {
        return house.officer().send("POST", "subject-requests/" + id(taken) + "/" + act, body);
    }

    static Map<String, String> unzipped(byte[] bytes) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    long entries(String action) {
        return reception.number(
                "select count(*) from audit.entry where action = '" + action + "' and log = '" + house.tenant() + "'");
    }
}
