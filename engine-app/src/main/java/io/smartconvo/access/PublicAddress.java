package io.smartconvo.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where members reach us. Configured, because the header with the name of the host says whatever its sender likes. */
@Component
public class PublicAddress {

    private static final String LOCAL = "localhost";

    private final @Nullable URI configured;

    PublicAddress(AccessProperties properties) {
        URI url = properties.publicUrl();
        this.configured = url == null ? null : origin(url.getScheme(), url.getHost(), url.getPort());
    }

    Optional<URI> configured() {
        return Optional.ofNullable(configured);
    }

    /**
     * As browsers write it: nothing after the port, and no port where it is the usual one.
     *
     * @return nothing unless it is configured, or this is a machine of its own
     */
    public Optional<URI> of(HttpServletRequest request) {
        if (configured != null) {
            return Optional.of(configured);
        }
        return LOCAL.equalsIgnoreCase(request.getServerName())
                ? Optional.of(origin(request.getScheme(), LOCAL, request.getServerPort()))
                : Optional.empty();
    }

    private static URI origin(String scheme, String host, int port) {
        boolean usual = port < 0 || port == ("https".equals(scheme) ? 443 : 80);
        return URI.create(scheme + "://" + host.toLowerCase(Locale.ROOT) + (usual ? "" : ":" + port));
    }
}
