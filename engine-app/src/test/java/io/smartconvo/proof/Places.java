package io.smartconvo.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartconvo.TestDatabase;
import io.smartconvo.testsupport.ByteProbe;
import io.smartconvo.testsupport.Marker;
import io.smartconvo.testsupport.SqlProbe;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.AbstractDataSource;
import tools.jackson.databind.json.JsonMapper;

/** Everywhere something said could be left behind: tables, files of the database, temporary files, logs, metrics. */
class Places {

    private static final int LARGEST = 64 << 20;
    private static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir"));

    private final TestDatabase database;
    private final Environment environment;
    private final Set<Path> there;

    Places(TestDatabase database, Environment environment) {
        this.database = database;
        this.environment = environment;
        this.there = new HashSet<>(entries(TEMPORARY));
    }

    void assertClean(List<Marker> markers, String... texts) throws SQLException, IOException, InterruptedException {
        assertNowhereInTheDatabase(markers);
        for (String text : texts) {
            assertThat(inText(markers, text)).isEmpty();
        }
        assertThat(inFiles(markers)).isEmpty();
        String metrics = metrics();
        assertThat(metrics).contains("http.server.requests").contains("hikaricp");
        assertThat(inText(markers, metrics)).isEmpty();
    }

    void assertNowhereInTheDatabase(List<Marker> markers) throws SQLException {
        assertThat(findings(markers)).isEmpty();
    }

    Set<SqlProbe.Finding> findings(List<Marker> markers) throws SQLException {
        return new SqlProbe(new Superuser(database)).search(markers);
    }

    List<String> inText(List<Marker> markers, String text) {
        return new ByteProbe(markers).search(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Files of the data directory, of the database server, and those that came into being meanwhile. */
    List<String> inFiles(List<Marker> markers) {
        Set<Path> roots = new HashSet<>(entries(TEMPORARY));
        roots.removeAll(there);
        roots.add(Path.of(environment.getRequiredProperty("smartconvo.data-dir")));
        roots.add(databaseFiles());
        List<String> found = new ArrayList<>();
        for (Path root : roots) {
            files(root).forEach(file -> search(file, markers, found));
        }
        return found;
    }

    private static void search(Path file, List<Marker> markers, List<String> found) {
        String content;
        try {
            if (Files.size(file) > LARGEST) {
                return;
            }
            content = Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException gone) {
            return; // It was of another program, and is no more.
        }
        for (Marker marker : markers) {
            if (content.contains(marker.text())) {
                found.add(file + ": " + marker);
            }
        }
    }

    private Path databaseFiles() {
        try (Connection connection = database.asSuperuser();
                Statement statement = connection.createStatement()) {
            statement.execute("checkpoint");
            try (ResultSet row = statement.executeQuery("show data_directory")) {
                row.next();
                return Path.of(row.getString(1));
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Path> files(Path root) {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).toList();
        } catch (IOException | java.io.UncheckedIOException gone) {
            return List.of();
        }
    }

    private static List<Path> entries(Path directory) {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private String metrics() throws IOException, InterruptedException {
        StringBuilder all = new StringBuilder();
        String names = get("");
        JsonMapper.shared()
                .readTree(names)
                .get("names")
                .forEach(name -> all.append(name.asString()).append('\n'));
        for (String name : all.toString().split("\n")) {
            all.append(get("/" + name)).append('\n');
        }
        return all.toString();
    }

    private String get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:"
                        + environment.getRequiredProperty("local.server.port") + "/actuator/metrics" + path))
                .header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString("admin:correct horse".getBytes(StandardCharsets.UTF_8)))
                .build();
        HttpResponse<String> response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body();
    }

    /** Puts a marker where the engine keeps texts, for the probe to find. */
    void plantInTheDatabase(Marker marker) throws SQLException {
        execute("insert into act_ge_property (name_, value_, rev_) values ('proof', '" + marker.text() + "', 1)");
    }

    void dig() throws SQLException {
        execute("delete from act_ge_property where name_ = 'proof'");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.asSuperuser();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Past all privileges. */
    static class Superuser extends AbstractDataSource {

        private final TestDatabase database;

        Superuser(TestDatabase database) {
            this.database = database;
        }

        @Override
        public Connection getConnection() throws SQLException {
            return database.asSuperuser();
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }
    }
}
