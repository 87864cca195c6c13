package io.smartconvo.access;

import io.smartconvo.access.Members.Account;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Makes the first member. The generated password exists in clear for as long as it takes to print it once. */
@Component
class FirstStart {

    static final String ADMIN = "admin";

    private final Members members;
    private final Sessions sessions;
    private final Ownerless ownerless;
    private final PasswordEncoder passwords;
    private final AdminProperties properties;

    FirstStart(
            Members members,
            Sessions sessions,
            Ownerless ownerless,
            PasswordEncoder passwords,
            AdminProperties properties) {
        this.members = members;
        this.sessions = sessions;
        this.ownerless = ownerless;
        this.passwords = passwords;
        this.properties = properties;
    }

    /** @return the generated password, on the one start that made it */
    Optional<String> ensureAdmin() {
        Optional<String> made = admin();
        ownerless.giveAllToAdmin();
        return made;
    }

    private Optional<String> admin() {
        var given = properties.password();
        if (given != null && !given.isBlank()) {
            members.account(ADMIN).ifPresentOrElse(admin -> replace(admin, given), () -> make(given));
            return Optional.empty();
        }
        if (members.hasAny()) {
            return Optional.empty();
        }
        var password = Passwords.generate();
        return make(password) ? Optional.of(password) : Optional.empty();
    }

    private boolean make(String password) {
        return members.add(ADMIN, passwords.encode(password), true).isPresent();
    }

    /** Whoever had the lost one is out; a restart with the same one bothers nobody. */
    private void replace(Account admin, String password) {
        if (admin.passwordHash() == null || !passwords.matches(password, admin.passwordHash())) {
            members.changePassword(admin.id(), passwords.encode(password));
            sessions.endOthers(admin.id(), null);
        }
    }
}
