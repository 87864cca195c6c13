package io.smartconvo.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smartconvo.proof.policy.Proves;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That it is AES-256-GCM, said by somebody else's implementation of it. */
@Proves("6.2")
class AesKeyTests {

    private static final byte[] PLAIN = "about boots".getBytes(StandardCharsets.UTF_8);
    private static final byte[] WHERE = "event/7".getBytes(StandardCharsets.UTF_8);
    private static final int NONCE = 12;
    private static final int TAG = 16;

    @Test
    void theJavaRuntimesOwnAes256OpensWhatItSeals() throws Exception {
        byte[] key = AesKey.random();
        byte[] sealed = new AesKey(key).seal(PLAIN, WHERE);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG * 8, sealed, 0, NONCE));
        cipher.updateAAD(WHERE);
        assertThat(cipher.doFinal(sealed, NONCE, sealed.length - NONCE)).isEqualTo(PLAIN);
        assertThat(sealed).hasSize(NONCE + PLAIN.length + TAG);
    }

    @Test
    void everyByteOfTheKeyCounts() throws Exception {
        byte[] key = AesKey.random();
        byte[] sealed = new AesKey(key).seal(PLAIN, WHERE);
        assertThat(key).hasSize(32);
        for (int index = 0; index < key.length; index++) {
            byte[] other = Arrays.copyOf(key, key.length);
            other[index] ^= 1;
            assertThatThrownBy(() -> new AesKey(other).open(sealed, WHERE))
                    .as("byte " + index)
                    .isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 16, 24, 31, 33})
    void takesNoOtherSizeOfKey(int size) {
        assertThatThrownBy(() -> new AesKey(new byte[size])).isInstanceOf(IllegalArgumentException.class);
    }
}
