package io.smartconvo.studio;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** Writes a flow as the zip that can be imported again, laid out like the flows that come with the product. */
final class BundleWriter {

    private BundleWriter() {}

    static ResponseEntity<byte[]> download(String key, String name, DraftContent content, Instant at) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(key + ".zip")
                                .build()
                                .toString())
                .body(zip(key, name, content, at));
    }

    static byte[] zip(String key, String name, DraftContent content, Instant at) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(key + ".bpmn", content.bpmn());
        files.put("flow.json", about(key, name));
        new TreeMap<>(content.forms()).forEach(files::put);
        new TreeMap<>(content.tests()).forEach((test, text) -> files.put("conversations/" + test, text));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setLastModifiedTime(FileTime.from(at));
                zip.putNextEntry(entry);
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String about(String key, String name) {
        Map<String, String> about = new LinkedHashMap<>();
        about.put("name", name);
        about.put("diagram", key + ".bpmn");
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(about);
    }
}
