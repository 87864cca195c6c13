package io.smartconvo.dsar;

import static io.smartconvo.conversation.FlowText.ask;
import static io.smartconvo.conversation.FlowText.say;
import static io.smartconvo.conversation.FlowText.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smartconvo.TestDatabase;
import io.smartconvo.access.Cast;
import io.smartconvo.access.ConsoleClient;
import io.smartconvo.access.Role;
import io.smartconvo.conversation.ChatClient;
import io.smartconvo.conversation.FlowText;
import io.smartconvo.conversation.Scenery;
import io.smartconvo.privacy.SubjectId;
import io.smartconvo.privacy.catalogue.DataPlan;
import io.smartconvo.privacy.catalogue.EraseRule;
import io.smartconvo.privacy.catalogue.SubjectInventory;
import io.smartconvo.tenant.TenantId;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A tenant whose visitors use their rights, for tests: the visitors, the officers, the page. */
@TestComponent
public class Reception {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Scenery scenery;
    private final Cast cast;
    private final TestDatabase database;
    private final SubjectInventory inventory;
    private final DataPlan plan;
    private final HttpClient http = HttpClient.newHttpClient();

    Reception(Scenery scenery, Cast cast, TestDatabase database, SubjectInventory inventory, DataPlan plan) {
        this.scenery = scenery;
        this.cast = cast;
        this.database = database;
        this.inventory = inventory;
        this.plan = plan;
    }

    /** A tenant with a site, and two officers. */
    public record House(TenantId tenant, String site, ConsoleClient officer, ConsoleClient second) {}

    public House open() {
        return open(ask("story", "What is it?", "story"));
    }

    /** @param then what comes once somebody has left an address */
    House open(String then) {
        TenantId tenant = scenery.tenant();
        String site = scenery.site(
                tenant,
                FlowText.line(
                        "keeps",
                        step("receiveTask", "consent", "agree", Map.of("text", "May we?", "purpose", "contact")),
                        ask(
                                "mail",
                                Map.of("text", "Address?", "answer", "mail", "type", "email", "purpose", "contact")),
                        then,
                        FlowText.wait("pause", "P20D"),
                        say("thanks", "Thanks.")));
        return new House(tenant, site, officer(tenant), cast.signedIn(cast.member(tenant, Role.OWNER)));
    }

    ConsoleClient officer(TenantId tenant) {
        return cast.signedIn(cast.member(tenant, Role.PRIVACY_OFFICER));
    }

    /** Comes, agrees, leaves an address, tells something, and stays. */
    ChatClient visitor(House house, String address) {
        ChatClient visitor = talking(house, address);
        visitor.event("ask");
        visitor.ack(visitor.say("It is about boots"));
        return visitor;
    }

    /** Comes, agrees, leaves an address. */
    ChatClient talking(House house, String address) {
        ChatClient visitor = ChatClient.open(scenery.port(), house.site(), "keeps");
        visitor.event("consent");
        visitor.decide("agree", "contact", true);
        visitor.event("ask");
        visitor.say(address);
        return visitor;
    }

    public SubjectId left(House house, String address) {
        try (ChatClient visitor = visitor(house, address)) {
            return subject(visitor);
        }
    }

    static SubjectId subject(ChatClient visitor) {
        return visitor.seen().stream()
                .filter(frame -> ChatClient.is(frame, "welcome"))
                .map(frame ->
                        new SubjectId(UUID.fromString(frame.get("conversation").asString())))
                .findFirst()
                .orElseThrow();
    }

    /** A request made in the chat. */
    static JsonNode asks(ChatClient visitor, String kind) {
        visitor.send("{\"type\":\"request\",\"id\":\"" + UUID.randomUUID() + "\",\"kind\":\"" + kind + "\"}");
        return visitor.next(frame -> ChatClient.is(frame, "requested") || ChatClient.is(frame, "error"));
    }

    /** A request made on the page. */
    JsonNode wants(House house, String kind, String regime, String email) {
        return wants(house, kind, regime, email, "en");
    }

    JsonNode wants(House house, String kind, String regime, String email, String locale) {
        HttpResponse<String> answer = call(
                "POST",
                "requests",
                null,
                "{\"site\":\"%s\",\"kind\":\"%s\",\"regime\":\"%s\",\"email\":\"%s\",\"locale\":\"%s\"}"
                        .formatted(house.site(), kind, regime, email, locale));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return JsonMapper.shared().readTree(answer.body());
    }

    public HttpResponse<String> call(String method, String path, @Nullable String token, String body) {
        return send(method, path, token, body, BodyHandlers.ofString());
    }

    public HttpResponse<byte[]> fetch(String request, String token) {
        return send("POST", "requests/" + request + "/package", token, "", BodyHandlers.ofByteArray());
    }

    private <T> HttpResponse<T> send(
            String method, String path, @Nullable String token, String body, HttpResponse.BodyHandler<T> as) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + scenery.port() + "/rights/v1/" + path))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return http.send(request.build(), as);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** As the officer sees it, once it has come so far. */
    public JsonNode until(House house, String id, String state) {
        return await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .ignoreExceptions()
                .until(
                        () -> house.officer().get("subject-requests/" + id).json(),
                        found -> found.path("state").asString("").equals(state));
    }

    public JsonNode untilClosed(House house, String id) {
        return await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .ignoreExceptions()
                .until(
                        () -> house.officer().get("subject-requests/" + id).json(),
                        found -> found.hasNonNull("closedAt"));
    }

    public JsonNode approve(House house, String id) {
        until(house, id, "REVIEW");
        ConsoleClient.Answer answer = house.officer().send("POST", "subject-requests/" + id + "/approval", "{}");
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        return answer.json();
    }

    /** What is left of somebody in tables whose rows are erased. */
    public Map<String, Long> erasable(House house, SubjectId subject) {
        Map<String, Long> left = new TreeMap<>(inventory.count(house.tenant(), subject));
        Set<String> kept = Set.copyOf(plan.erasure().stream()
                .filter(table -> Objects.requireNonNull(table.erase()).how() == EraseRule.How.KEEP)
                .map(table -> table.name())
                .toList());
        left.keySet().removeAll(kept);
        left.values().removeIf(rows -> rows == 0);
        return left;
    }

    /** Numbers of rows in which some column is this id, by table. */
    Map<String, Long> naming(String id) {
        Map<String, Long> found = new TreeMap<>();
        try (Connection connection = database.asSuperuser();
                Statement tables = connection.createStatement();
                ResultSet table = tables.executeQuery("""
                        select case c.table_schema when 'public' then '' else c.table_schema || '.' end || c.table_name,
                            string_agg(format('%I::text = %L', c.column_name, '{id}'), ' or ')
                        from information_schema.columns c
                        join pg_class r on r.oid = format('%I.%I', c.table_schema, c.table_name)::regclass
                        where c.table_schema in ('public', 'vault', 'audit') and r.relkind in ('r', 'p')
                          and not r.relispartition and c.data_type in ('uuid', 'text', 'character varying')
                        group by 1""".replace("{id}", id))) {
            while (table.next()) {
                long rows = number("select count(*) from " + table.getString(1) + " where " + table.getString(2));
                if (rows > 0) {
                    found.put(table.getString(1), rows);
                }
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return found;
    }

    void execute(String sql) {
        try (Connection connection = database.asSuperuser();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    public void change(String sql) {
        try (Connection connection = database.asSuperuser();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    public long number(String sql) {
        try (Connection connection = database.asSuperuser();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
