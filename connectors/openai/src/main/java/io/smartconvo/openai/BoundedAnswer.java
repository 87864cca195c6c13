package io.smartconvo.openai;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import okio.ForwardingSource;
import okio.Okio;
import org.jspecify.annotations.Nullable;

/** Cuts off a server that never stops talking; the SDK itself reads lines of any length. */
final class BoundedAnswer implements Interceptor {

    private static final long LARGEST = 8L << 20;

    @Override
    public Response intercept(Chain chain) throws IOException {
        var response = chain.proceed(chain.request());
        var body = response.body();
        return body == null
                ? response
                : response.newBuilder().body(new Bounded(body)).build();
    }

    private static final class Bounded extends ResponseBody {

        private final ResponseBody body;
        private final BufferedSource source;

        Bounded(ResponseBody body) {
            this.body = body;
            this.source = Okio.buffer(new Counted(body.source()));
        }

        @Override
        public @Nullable MediaType contentType() {
            return body.contentType();
        }

        @Override
        public long contentLength() {
            return body.contentLength();
        }

        @Override
        public BufferedSource source() {
            return source;
        }
    }

    private static final class Counted extends ForwardingSource {

        private long left = LARGEST;

        Counted(BufferedSource source) {
            super(source);
        }

        @Override
        public long read(Buffer sink, long byteCount) throws IOException {
            var read = super.read(sink, byteCount);
            left -= Math.max(read, 0);
            if (left < 0) {
                throw new IOException("answer too large");
            }
            return read;
        }
    }
}
