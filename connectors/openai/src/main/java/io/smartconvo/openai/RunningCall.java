package io.smartconvo.openai;

import io.smartconvo.sdk.NetworkBuffers;
import java.io.IOException;
import java.net.URI;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * A call that another thread can break off. The SDK's own streams cannot be closed while somebody reads from them, so
 * this reaches through to the connection.
 */
final class RunningCall implements AutoCloseable {

    private static final ThreadLocal<@Nullable RunningCall> CURRENT = new ThreadLocal<>();

    private final URI disclosed;
    private @Nullable Call call;
    private boolean brokenOff;

    private RunningCall(URI disclosed) {
        this.disclosed = disclosed;
    }

    /** The next call this thread makes; it may go to no other host than the one it was disclosed for. */
    static RunningCall ofThisThread(URI disclosed) {
        var running = new RunningCall(disclosed);
        CURRENT.set(running);
        return running;
    }

    synchronized void breakOff() {
        brokenOff = true;
        if (call != null) {
            call.cancel();
        }
    }

    synchronized boolean brokenOff() {
        return brokenOff;
    }

    private boolean covers(HttpUrl url) {
        var allowed = HttpUrl.get(disclosed);
        return allowed != null
                && url.scheme().equals(allowed.scheme())
                && url.host().equals(allowed.host())
                && url.port() == allowed.port();
    }

    private synchronized void started(Call started) {
        call = started;
        if (brokenOff) {
            started.cancel();
        }
    }

    @Override
    public void close() {
        CURRENT.remove();
        NetworkBuffers.wipe();
    }

    static final class Tap implements Interceptor {
        @Override
        public Response intercept(Chain chain) throws IOException {
            var running = CURRENT.get();
            if (running == null || !running.covers(chain.request().url())) {
                throw new IOException("not disclosed");
            }
            running.started(chain.call());
            return chain.proceed(chain.request());
        }
    }
}
