package io.smartconvo.access;

import io.smartconvo.audit.AuditAction;
import io.smartconvo.platform.ClientAddress;
import io.smartconvo.platform.Refusal;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A new password for who knows the old one. Guessing the old one is as slow as guessing at the door. */
@Service
class PasswordChange {

    private final SignIn signIn;
    private final Members members;
    private final Sessions sessions;
    private final PasswordEncoder passwords;
    private final AccountTrail trail;
    private final TransactionTemplate transaction;

    PasswordChange(
            SignIn signIn,
            Members members,
            Sessions sessions,
            PasswordEncoder passwords,
            AccountTrail trail,
            PlatformTransactionManager transactions) {
        this.signIn = signIn;
        this.members = members;
        this.sessions = sessions;
        this.passwords = passwords;
        this.trail = trail;
        this.transaction = new TransactionTemplate(transactions);
    }

    void change(Caller caller, String current, String replacement, ClientAddress from) {
        if (!signIn.checkPassword(caller.name(), current, from)) {
            throw new Refusal(Passwords.WRONG);
        }
        Passwords.check(caller.name(), replacement);
        String hash = passwords.encode(replacement);
        transaction.executeWithoutResult(status -> {
            trail.everywhere(caller.member(), AuditAction.PASSWORD_CHANGED);
            members.changePassword(caller.member(), hash);
            sessions.endOthers(caller.member(), caller.session());
        });
    }
}
