package io.smartconvo.platform.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The server's own programs, run as the account of this process. */
record PostgresTools(Path home) {

    private static final int MINUTES = 15;

    /** The C library would give memory back after each statement and fault it in again: a fifth of a turn's time. */
    private static final Map<String, String> KEEP_MEMORY =
            Map.of("MALLOC_TRIM_THRESHOLD_", "16777216", "MALLOC_TOP_PAD_", "1048576");

    boolean isOurs(Path executable) {
        return executable.startsWith(bin());
    }

    void run(String tool, List<String> arguments, Path workDirectory) throws IOException {
        int exit = tryRun(tool, arguments, workDirectory);
        if (exit != 0) {
            throw new PostgresFailed(tool + " " + arguments.get(0) + " ended with " + exit, output(workDirectory));
        }
    }

    /** Output goes to a file: a pipe would be inherited by the server and never end. */
    int tryRun(String tool, List<String> arguments, Path workDirectory) throws IOException {
        var command = new ArrayList<>(RootGuard.prefix());
        command.add(bin().resolve(isWindows() ? tool + ".exe" : tool).toString());
        command.addAll(arguments);
        var builder = new ProcessBuilder(command)
                .directory(workDirectory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(workDirectory.resolve("tool.log").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        builder.environment().putAll(KEEP_MEMORY);
        return await(builder.start(), tool);
    }

    private static int await(Process process, String tool) {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                throw new PostgresFailed(tool + " did not end within " + MINUTES + " minutes", "");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PostgresFailed("Interrupted while waiting for " + tool, "");
        } catch (IOException e) {
            throw new PostgresFailed("Lost " + tool, "");
        }
    }

    private static String output(Path workDirectory) throws IOException {
        return Files.readString(workDirectory.resolve("tool.log"), StandardCharsets.ISO_8859_1);
    }

    private Path bin() {
        return home.resolve("bin");
    }

    static boolean isWindows() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    }
}
