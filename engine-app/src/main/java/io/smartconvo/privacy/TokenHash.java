package io.smartconvo.privacy;

import com.google.crypto.tink.subtle.Random;
import io.smartconvo.platform.Sha256;
import java.util.Base64;

/** Random bearer tokens, and the hash under which they are kept: 256 random bits need no salt and no slow hash. */
public final class TokenHash {

    private TokenHash() {}

    /** A new token: 43 characters, safe in a header and in JSON. */
    public static String newToken() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Random.randBytes(32));
    }

    /** @return 32 bytes; look a token up by these */
    public static byte[] of(String token) {
        return Sha256.of(token);
    }
}
