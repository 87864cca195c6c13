package io.smartconvo.dsar;

import io.smartconvo.platform.DataDirectory;
import io.smartconvo.privacy.SubjectId;
import io.smartconvo.tenant.TenantId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who is to be erased, written before anything is deleted: in a table that nobody can take a line from, and in a file of this
 * node that survives going back to a backup of the database. Holds random ids and nothing else.
 */
@Component
class ErasureLedger {

    private static final String FILE = "erasures.jsonl";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Path directory;

    ErasureLedger(JdbcClient jdbc, Clock clock, DsarProperties settings, DataDirectory data) {
        this.jdbc = jdbc;
        this.clock = clock;
        Path set = settings.ledgerDir();
        this.directory = set == null ? data.path().resolve("erasures") : set;
    }

    /** Returns once it is on the disk. Writing the same again does no harm. */
    void writeFile(SubjectRequest request, List<SubjectId> people) {
        StringBuilder lines = new StringBuilder();
        people.forEach(person -> lines.append("{\"tenant\":\"")
                .append(request.tenant())
                .append("\",\"subject\":\"")
                .append(person)
                .append("\",\"request\":\"")
                .append(request.id())
                .append("\",\"at\":\"")
                .append(clock.instant())
                .append("\"}\n"));
        ByteBuffer bytes = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8));
        try {
            Files.createDirectories(directory);
            try (FileChannel file = FileChannel.open(
                    directory.resolve(FILE),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.APPEND)) {
                while (bytes.hasRemaining()) {
                    file.write(bytes);
                }
                file.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The ledger of erasures cannot be written", e);
        }
    }

    void write(SubjectRequest request, List<SubjectId> people) {
        people.forEach(person -> add(request.tenant(), person, request.id()));
    }

    private void add(TenantId tenant, SubjectId subject, UUID request) {
        jdbc.sql("""
                        insert into vault.erasure (tenant_id, subject_id, request_id, at)
                        values (:tenant, :subject, :request, :now) on conflict do nothing
                        """)
                .param("tenant", tenant.value())
                .param("subject", subject.value())
                .param("request", request)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private record Line(TenantId tenant, SubjectId subject, UUID request) {}

    /** Everybody who is to be erased, by tenant, from both copies; what only the file knows is written into the table again. */
    Map<TenantId, Set<SubjectId>> all() {
        Map<TenantId, Set<SubjectId>> everybody = new HashMap<>();
        jdbc.sql("select tenant_id, subject_id from vault.erasure").query(row -> {
            everybody
                    .computeIfAbsent(
                            new TenantId(row.getObject("tenant_id", UUID.class)), none -> new LinkedHashSet<>())
                    .add(new SubjectId(row.getObject("subject_id", UUID.class)));
        });
        for (Line line : lines()) {
            if (everybody
                    .computeIfAbsent(line.tenant(), none -> new LinkedHashSet<>())
                    .add(line.subject())) {
                add(line.tenant(), line.subject(), line.request());
            }
        }
        return everybody;
    }

    private List<Line> lines() {
        Path file = directory.resolve(FILE);
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream()
                            // The last one may have been cut off by a crash; nothing was deleted for it then.
                            .filter(line -> line.endsWith("}"))
                            .map(ErasureLedger::line)
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("The ledger of erasures cannot be read", e);
        }
    }

    private static Line line(String text) {
        JsonNode json = JsonMapper.shared().readTree(text);
        return new Line(
                TenantId.of(json.get("tenant").asString()),
                new SubjectId(UUID.fromString(json.get("subject").asString())),
                UUID.fromString(json.get("request").asString()));
    }
}
