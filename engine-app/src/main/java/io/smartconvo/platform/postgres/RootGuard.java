package io.smartconvo.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * PostgreSQL refuses to run as root. In a user namespace of its own the same account is nobody in particular, yet still
 * owns its files, so nothing has to be handed to another account.
 */
final class RootGuard {

    private static final boolean ROOT = isRoot();

    private RootGuard() {}

    static List<String> prefix() {
        return ROOT ? List.of("unshare", "-U") : List.of();
    }

    static void check() throws IOException {
        if (ROOT && !namespacesWork()) {
            throw new PostgresFailed(
                    "PostgreSQL refuses to run as root, and this system allows no user namespaces (unshare -U)."
                            + " Run SmartConvo as an ordinary user, or set spring.datasource.url to a server of yours.",
                    "");
        }
    }

    private static boolean namespacesWork() throws IOException {
        try {
            var probe = new ProcessBuilder("unshare", "-U", "true")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return probe.waitFor() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean isRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException notLinux) {
            return false;
        }
    }
}
