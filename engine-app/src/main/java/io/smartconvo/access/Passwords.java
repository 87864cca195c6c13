package io.smartconvo.access;

import io.smartconvo.platform.Problem;
import io.smartconvo.platform.Refusal;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.http.HttpStatus;

/** What a password must be, and one that is. */
final class Passwords {

    static final Problem WEAK = new Problem(
            "weak-password",
            HttpStatus.UNPROCESSABLE_CONTENT,
            "A password has 12 to 1,000 characters and is not the name.");
    static final Problem WRONG =
            new Problem("wrong-password", HttpStatus.UNPROCESSABLE_CONTENT, "The current password is another one.");
    static final int LONGEST = 1_000;
    private static final int SHORTEST = 12;
    private static final int GENERATED_BYTES = 15;

    private Passwords() {}

    static void check(String name, String password) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST || length > LONGEST || password.equalsIgnoreCase(name)) {
            throw new Refusal(WEAK);
        }
    }

    static String generate() {
        var bytes = new byte[GENERATED_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
