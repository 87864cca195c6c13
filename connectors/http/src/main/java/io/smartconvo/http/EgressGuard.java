package io.smartconvo.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Decides what may be called. The name is looked up once and the connection goes to the addresses that were checked, so
 * a second answer of the name server changes nothing. The address is read by the parser of the client that connects, so
 * there are no two readings of it.
 */
final class EgressGuard implements AutoCloseable {

    /** A last label with a letter in it: every way to write a number as a host is out. */
    private static final Pattern NAME =
            Pattern.compile("(?:[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?\\.)+[a-z](?:[a-z0-9-]*[a-z0-9])?");

    private final HostResolver resolver;
    private final ExecutorService lookups = Executors.newCachedThreadPool(task -> {
        var thread = new Thread(task, "http-step-lookup");
        thread.setDaemon(true);
        return thread;
    });

    EgressGuard(HostResolver resolver) {
        this.resolver = resolver;
    }

    /** The address in canonical form, if it may be called as far as can be told without a lookup. */
    HttpUrl check(@Nullable HttpUrl url, EgressPolicy policy) throws EgressRefused {
        if (url == null) {
            throw new EgressRefused("not an http address");
        }
        if (!url.isHttps() && !policy.local()) {
            throw new EgressRefused("not https");
        }
        if (!url.encodedUsername().isEmpty() || !url.encodedPassword().isEmpty()) {
            throw new EgressRefused("credentials in the address");
        }
        if (!NAME.matcher(url.host()).matches() && !policy.local()) {
            throw new EgressRefused("host is not a name");
        }
        var ownPort = url.port() == HttpUrl.defaultPort(url.scheme());
        if (!policy.allows(url.host(), url.port(), ownPort)) {
            throw new EgressRefused("host or port is not on the tenant's list");
        }
        return url;
    }

    /** The addresses to connect to; one that is not public condemns all of them. */
    List<InetAddress> resolve(HttpUrl url, EgressPolicy policy, Duration left) throws EgressRefused, IOException {
        var addresses = lookUp(url.host(), left);
        if (addresses.isEmpty()) {
            throw new UnknownHostException();
        }
        if (!policy.local() && !addresses.stream().allMatch(PublicAddresses::contain)) {
            throw new EgressRefused("host has an address that is not public");
        }
        return addresses;
    }

    private List<InetAddress> lookUp(String host, Duration left) throws IOException {
        var lookup = lookups.submit(() -> resolver.resolve(host));
        try {
            return lookup.get(left.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new UnknownHostException();
        } catch (TimeoutException e) {
            lookup.cancel(true);
            throw new InterruptedIOException("timeout");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }

    @Override
    public void close() {
        lookups.shutdownNow();
    }
}
