package io.smartconvo.conversation.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.resource.HttpResource;

/** A file in the form its build has compressed it to. */
final class CodedFile extends AbstractResource implements HttpResource {

    private final Resource file;
    private final Resource content;
    private final String coding;

    CodedFile(Resource file, String coding, String extension) {
        this.file = file;
        this.coding = coding;
        try {
            content = file.createRelative(file.getFilename() + extension);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean exists() {
        return content.exists();
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return content.getInputStream();
    }

    @Override
    public long contentLength() throws IOException {
        return content.contentLength();
    }

    @Override
    public long lastModified() throws IOException {
        return content.lastModified();
    }

    /** Tells the type of what is inside. */
    @Override
    public @Nullable String getFilename() {
        return file.getFilename();
    }

    @Override
    public String getDescription() {
        return content.getDescription();
    }

    @Override
    public HttpHeaders getResponseHeaders() {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.CONTENT_ENCODING, coding);
        return headers;
    }
}
