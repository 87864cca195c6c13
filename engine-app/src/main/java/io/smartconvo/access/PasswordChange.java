package io.smartconvo.access;

import io.smartconvo.platform.ClientAddress;
import io.smartconvo.platform.Refusal;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** A new password for who knows the old one. Guessing the old one is as slow as guessing at the door. */
@Service
class PasswordChange {

    private final SignIn signIn;
    private final Members members;
    private final Sessions sessions;
    private final PasswordEncoder passwords;

    PasswordChange(SignIn signIn, Members members, Sessions sessions, PasswordEncoder passwords) {
        this.signIn = signIn;
        this.members = members;
        this.sessions = sessions;
        this.passwords = passwords;
    }

    void change(Caller caller, String current, String replacement, ClientAddress from) {
        if (!signIn.checkPassword(caller.name(), current, from)) {
            throw new Refusal(Passwords.WRONG);
        }
        Passwords.check(caller.name(), replacement);
        members.changePassword(caller.member(), passwords.encode(replacement));
        sessions.endOthers(caller.member(), caller.session());
    }
}
