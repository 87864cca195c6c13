package io.smartconvo.platform.member;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Makes the first member. The generated password exists in clear for as long as it takes to print it once. */
@Component
class FirstStart {

    static final String ADMIN = "admin";
    private static final int PASSWORD_BYTES = 15;

    private final Members members;
    private final PasswordEncoder passwords;
    private final AdminProperties properties;

    FirstStart(Members members, PasswordEncoder passwords, AdminProperties properties) {
        this.members = members;
        this.passwords = passwords;
        this.properties = properties;
    }

    /** @return the generated password, on the one start that made it */
    Optional<String> ensureAdmin() {
        var given = properties.password();
        if (given != null && !given.isBlank()) {
            var hash = passwords.encode(given);
            if (!members.addOwner(ADMIN, hash)) {
                members.changePassword(ADMIN, hash);
            }
            return Optional.empty();
        }
        if (members.hasAny()) {
            return Optional.empty();
        }
        var password = generate();
        return members.addOwner(ADMIN, passwords.encode(password)) ? Optional.of(password) : Optional.empty();
    }

    private static String generate() {
        var bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
