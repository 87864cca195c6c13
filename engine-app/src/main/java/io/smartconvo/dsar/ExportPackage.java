package io.smartconvo.dsar;

import io.smartconvo.platform.Sha256;
import io.smartconvo.privacy.Jws;
import io.smartconvo.privacy.SigningKeys;
import io.smartconvo.privacy.SubjectId;
import io.smartconvo.privacy.catalogue.SubjectExport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The copy somebody gets: a page to read, JSON with its schema and CSV for programs, and a signed list of what is in it. What
 * is in it comes from the catalogue; what the law wants said beside it (GDPR Art. 15(1)) from what is set up at that moment.
 */
@Component
class ExportPackage {

    static final String MANIFEST = "export-manifest";
    private static final String SCHEMA = "/io/smartconvo/dsar/export.schema.json";

    /** What somebody gave themselves (GDPR Art. 20). */
    private static final Set<String> PROVIDED = Set.of("answers", "transcript", "consent");

    private final ObjectProvider<SubjectExport> export;
    private final AboutProcessing about;
    private final SigningKeys keys;
    private final JsonMapper json;
    private final Clock clock;

    ExportPackage(
            ObjectProvider<SubjectExport> export,
            AboutProcessing about,
            SigningKeys keys,
            JsonMapper json,
            Clock clock) {
        this.export = export;
        this.about = about;
        this.keys = keys;
        this.json = json.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();
        this.clock = clock;
    }

    byte[] of(SubjectRequest request, List<SubjectId> people) {
        Map<String, List<Map<String, @Nullable Object>>> sections = sections(request, people);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("format", "smartconvo/export/v1");
        data.put("reference", request.reference());
        data.put("kind", request.kind().name());
        data.put("madeAt", clock.instant().toString());
        data.put("subjects", people.stream().map(SubjectId::toString).toList());
        if (request.kind() == RequestKind.ACCESS) {
            data.put("about", about.of(request));
        }
        data.put("sections", sections);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("index.html", bytes(ExportPage.of(request, data, sections)));
        files.put("data.json", json.writeValueAsBytes(data));
        files.put("schema.json", schema());
        sections.forEach((section, rows) -> files.put("csv/" + section + ".csv", bytes(Csv.of(rows, json))));
        files.put("manifest.jws", bytes(manifest(request, files)));
        return zip(files);
    }

    private Map<String, List<Map<String, @Nullable Object>>> sections(SubjectRequest request, List<SubjectId> people) {
        Map<String, List<Map<String, @Nullable Object>>> sections = new TreeMap<>();
        for (SubjectId person : people) {
            export.getObject().read(request.tenant(), person).forEach((section, rows) -> {
                if (request.kind() == RequestKind.ACCESS || PROVIDED.contains(section)) {
                    sections.computeIfAbsent(section, none -> new ArrayList<>()).addAll(rows);
                }
            });
        }
        return sections;
    }

    private String manifest(SubjectRequest request, Map<String, byte[]> files) {
        Map<String, String> hashes = new LinkedHashMap<>();
        files.forEach((name, content) -> hashes.put(name, Sha256.hex(content)));
        return Jws.sign(
                keys.current(request.tenant()),
                MANIFEST,
                JsonMapper.shared()
                        .writeValueAsString(Map.of(
                                "manifest",
                                "smartconvo/export/v1",
                                "reference",
                                request.reference(),
                                "madeAt",
                                clock.instant().toString(),
                                "sha256",
                                hashes)));
    }

    private static byte[] schema() {
        try (InputStream schema = Objects.requireNonNull(ExportPackage.class.getResourceAsStream(SCHEMA))) {
            return schema.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
