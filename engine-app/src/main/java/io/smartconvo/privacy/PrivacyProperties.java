package io.smartconvo.privacy;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the key vault.
 *
 * @param rootKey the root key itself, 32 bytes in base64; comes before the file
 * @param rootKeyFile where the root key is kept; default {@code keys/root.key} in the data directory, created at the
 *     first start
 * @param keyCache how long unwrapped keys stay in memory, and so how long a key destroyed by another node may still work
 */
@ConfigurationProperties("smartconvo.privacy")
record PrivacyProperties(
        @Nullable String rootKey,
        @Nullable Path rootKeyFile,
        @DefaultValue("60s") Duration keyCache) {

    @Override
    public String toString() {
        return "PrivacyProperties[rootKeyFile=" + rootKeyFile + ", keyCache=" + keyCache + "]";
    }
}
