package io.smartconvo.platform.postgres;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Properties;

/** Passwords of the embedded server's roles: made once, kept in a file only its owner can read. */
record Credentials(String superuser, String owner, String application) {

    static Credentials in(Path directory) throws IOException {
        var file = directory.resolve("credentials.properties");
        if (!Files.exists(file)) {
            PrivateFiles.write(file, random().asProperties());
        }
        var stored = new Properties();
        stored.load(new StringReader(Files.readString(file)));
        return new Credentials(
                required(stored, "superuser"), required(stored, "owner"), required(stored, "application"));
    }

    private static Credentials random() {
        return new Credentials(password(), password(), password());
    }

    private static String password() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static String required(Properties stored, String key) {
        return Objects.requireNonNull(stored.getProperty(key), () -> "credentials.properties lacks " + key);
    }

    private String asProperties() {
        return "superuser=%s%nowner=%s%napplication=%s%n".formatted(superuser, owner, application);
    }

    @Override
    public String toString() {
        return "Credentials[hidden]";
    }
}
