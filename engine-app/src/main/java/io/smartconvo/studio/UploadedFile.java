package io.smartconvo.studio;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.apache.tomcat.util.http.fileupload.MultipartStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.server.ResponseStatusException;

/**
 * The file of a form that was posted as {@code multipart/form-data}. Read from memory here, because parts that the server
 * reads go to temporary files, and are read before anybody has asked for the caller's role.
 *
 * @param name as the browser says; hostile, and good only for telling people apart what they sent
 */
record UploadedFile(String name, byte[] bytes) {

    private static final int MOST_PARTS = 8;
    private static final int BUFFER = 4096;

    static UploadedFile read(@Nullable String contentType, byte @Nullable [] body) {
        byte[] boundary = boundary(contentType).getBytes(StandardCharsets.ISO_8859_1);
        try {
            MultipartStream parts = new MultipartStream(
                    new ByteArrayInputStream(body == null ? new byte[0] : body),
                    boundary,
                    BUFFER + boundary.length,
                    null);
            return file(parts).orElseThrow(UploadedFile::unreadable);
        } catch (IOException | IllegalArgumentException e) {
            throw unreadable();
        }
    }

    private static Optional<UploadedFile> file(MultipartStream parts) throws IOException {
        boolean more = parts.skipPreamble();
        for (int part = 0; more && part < MOST_PARTS; part++) {
            ContentDisposition said = disposition(parts.readHeaders());
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            parts.readBodyData(bytes);
            if ("file".equals(said.getName())) {
                return Optional.of(
                        new UploadedFile(Objects.requireNonNullElse(said.getFilename(), ""), bytes.toByteArray()));
            }
            more = parts.readBoundary();
        }
        return Optional.empty();
    }

    private static ContentDisposition disposition(String headers) {
        return headers.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-disposition:"))
                .findFirst()
                .map(line -> ContentDisposition.parse(
                        line.substring(line.indexOf(':') + 1).strip()))
                .orElseGet(ContentDisposition::empty);
    }

    private static String boundary(@Nullable String contentType) {
        try {
            MediaType type = MediaType.parseMediaType(Objects.requireNonNullElse(contentType, ""));
            String boundary = type.getParameter("boundary");
            if (boundary != null && MediaType.MULTIPART_FORM_DATA.includes(type)) {
                return boundary.replaceAll("^\"|\"$", "");
            }
        } catch (InvalidMediaTypeException e) {
            throw new ResponseStatusException(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
        }
        throw new ResponseStatusException(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
    }

    private static ResponseStatusException unreadable() {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }

    @Override
    public String toString() {
        return "UploadedFile[" + bytes.length + " bytes]";
    }
}
