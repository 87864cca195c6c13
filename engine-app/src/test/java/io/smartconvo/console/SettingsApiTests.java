package io.smartconvo.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartconvo.SmartConvoTest;
import io.smartconvo.access.Cast;
import io.smartconvo.access.ConsoleClient;
import io.smartconvo.access.ConsoleClient.Answer;
import io.smartconvo.access.Role;
import io.smartconvo.conversation.Scenery;
import io.smartconvo.tenant.Sightings;
import io.smartconvo.tenant.Site;
import io.smartconvo.tenant.TenantDirectory;
import io.smartconvo.tenant.TenantId;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@SmartConvoTest
@Import({Cast.class, Scenery.class})
class SettingsApiTests {

    private static final String SHOP = "https://shop.example";

    @Autowired
    Cast cast;

    @Autowired
    Scenery scenery;

    @Autowired
    TenantDirectory directory;

    @Autowired
    Sightings sightings;

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
    void saysWhomTheSitesAddress() {
        assertThat(owner.get("audience").json().toString())
                .isEqualTo("{\"ageGate\":null,\"directedToChildren\":false}");
        Answer changed = owner.send("PUT", "audience", "{\"ageGate\":16,\"directedToChildren\":false}");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(directory.audience(tenant).ageGate()).isEqualTo(16);
        assertThat(cast.as(tenant, Role.AUDITOR)
                        .get("audience")
                        .json()
                        .get("ageGate")
                        .asInt())
                .isEqualTo(16);
        assertThat(directory.audience(scenery.tenant()).ageGate()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"ageGate\":16}",
                "{\"ageGate\":12,\"directedToChildren\":false}",
                "{\"ageGate\":17,\"directedToChildren\":true}"
            })
    void neverGuessesHowChildrenAreProtected(String audience) {
        Answer refused = owner.send("PUT", "audience", audience);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problem()).isEqualTo("/problems/invalid");
        assertThat(directory.audience(tenant).ageGate()).isNull();
    }

    @Test
    void showsWhereTheSnippetWorksAndWhereItDoesNot() throws Exception {
        Site site = site(SHOP, "https://www.example");
        assertThat(owner.get("sites/" + site.id() + "/sightings").json()).isEmpty();

        assertThat(report(site, SHOP)).isEqualTo(204);
        assertThat(report(site, "https://thief.example")).isEqualTo(403);

        var seen = owner.get("sites/" + site.id() + "/sightings").json();
        assertThat(seen).hasSize(1);
        assertThat(seen.at("/0/origin").asString()).isEqualTo(SHOP);
        assertThat(seen.at("/0/seenAt").asString()).isNotEmpty();
        assertThat(seen.at("/0").propertyNames()).containsExactlyInAnyOrder("origin", "seenAt");
    }

    @Test
    void writesASightingOnceAMinuteHoweverManyComeBy() {
        Site site = site(SHOP);
        sightings.seen(site, SHOP);
        String before = version(site);
        for (int visit = 0; visit < 100; visit++) {
            sightings.seen(site, SHOP);
        }
        assertThat(version(site)).isEqualTo(before);
    }

    @Test
    void forgetsToShowAnOriginThatIsNoLongerAllowed() {
        Site site = site(SHOP);
        sightings.seen(site, SHOP);
        Site narrowed = new Site(
                site.id(),
                tenant,
                site.key(),
                site.name(),
                List.of("https://other.example"),
                site.flows(),
                site.locale(),
                site.theme(),
                site.texts());
        directory.save(narrowed);
        assertThat(owner.get("sites/" + site.id() + "/sightings").json()).isEmpty();
    }

    @Test
    void tellsAnotherTenantNothingOfASite() {
        Site site = site(SHOP);
        sightings.seen(site, SHOP);
        ConsoleClient other = cast.as(scenery.tenant(), Role.OWNER);
        assertThat(other.get("sites/" + site.id() + "/sightings").status()).isEqualTo(404);
    }

    @Test
    void saysHowLongWhatIsKept() {
        var kept = cast.as(tenant, Role.AUDITOR).get("privacy/retention").json();
        assertThat(kept).isNotEmpty();
        assertThat(kept.toString()).contains("\"captured_field\"", "\"member\"").doesNotContain("\"never\"");
        assertThat(kept.at("/0").propertyNames()).contains("table", "holds", "whose", "rule", "words");
    }

    private Site site(String... origins) {
        String key = scenery.site(tenant, List.of("hello"), origins);
        return directory.site(key).orElseThrow();
    }

    private String version(Site site) {
        return jdbc.sql("select xmin::text from site_sighting where site_id = :site")
                .param("site", site.id())
                .query(String.class)
                .single();
    }

    private int report(Site site, String origin) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + scenery.port() + "/widget/v1/reports"))
                .header("Origin", origin)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        "{\"site\":\"%s\",\"version\":\"1.0.0\",\"load\":250}".formatted(site.key())))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).statusCode();
    }
}
