package io.smartconvo.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RootKeysTests {

    @TempDir
    Path data;

    private final WrappedKeysInMemory stored = new WrappedKeysInMemory();
    private Path file;

    @BeforeEach
    void placeFile() {
        file = data.resolve("keys/root.key");
    }

    private RootKey find(@Nullable String key) {
        return RootKeys.find(new PrivacyProperties(key, null, Duration.ofMinutes(5)), data, stored);
    }

    @Test
    void createsFileOnlyItsOwnerCanReadAndUsesItAgain() throws Exception {
        byte[] wrapped = find(null).wrap(new byte[32], new byte[0]);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
        assertThat(find(null).unwrap(wrapped, new byte[0])).isEqualTo(new byte[32]);
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void neverReplacesKeyThatIsThere() throws Exception {
        find(null);
        byte[] before = Files.readAllBytes(file);
        new RootKeyFile(file).create();
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void refusesFileOthersCanRead() throws Exception {
        find(null);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> find(null)).hasMessageContaining("chmod 600");
    }

    @Test
    void createsNoNewKeyForDatabaseThatHasOne() {
        stored.root = new byte[60];
        assertThatThrownBy(() -> find(null)).isInstanceOf(WrongRootKey.class).hasMessageContaining("missing");
        assertThat(file).doesNotExist();
    }

    @Test
    void prefersTheSetting() {
        find(Base64.getEncoder().encodeToString(AesKey.random()));
        assertThat(file).doesNotExist();
    }

    @Test
    void refusesDamagedKeysWithoutRepeatingThem() {
        assertThatThrownBy(() -> find("not base64!"))
                .hasMessageContaining("smartconvo.privacy.root-key")
                .hasMessageNotContaining("not base64!");
        assertThatThrownBy(() -> find(Base64.getEncoder().encodeToString(new byte[16])))
                .hasMessageContaining("32 bytes");
        assertThat(new PrivacyProperties("c2VjcmV0", null, Duration.ofMinutes(5)).toString())
                .doesNotContain("c2VjcmV0");
    }
}
