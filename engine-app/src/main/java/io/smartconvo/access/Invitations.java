package io.smartconvo.access;

import io.smartconvo.access.Links.Link;
import io.smartconvo.audit.AuditAction;
import io.smartconvo.audit.AuditEvent;
import io.smartconvo.audit.AuditTrail;
import io.smartconvo.platform.Problem;
import io.smartconvo.platform.Refusal;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What happens when somebody follows their link. New members choose a password. Who has one already joins as themselves,
 * signed in: so nobody who makes a link for a name gets at what that name may do elsewhere.
 */
@Service
class Invitations {

    private static final Problem OVER =
            new Problem("link-over", HttpStatus.GONE, "This link was used, has run out, or was replaced.");
    private static final Problem OTHER_ACCOUNT =
            new Problem("other-account", HttpStatus.FORBIDDEN, "Sign in as the member whom this link is for.");

    private final Links links;
    private final Members members;
    private final Memberships memberships;
    private final Sessions sessions;
    private final PasswordEncoder passwords;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Invitations(
            Links links,
            Members members,
            Memberships memberships,
            Sessions sessions,
            PasswordEncoder passwords,
            AuditTrail audit,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.links = links;
        this.members = members;
        this.memberships = memberships;
        this.sessions = sessions;
        this.passwords = passwords;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** What a link asks of whoever follows it. */
    enum Needs {
        PASSWORD,
        SIGN_IN
    }

    record Open(Link link, Needs needs) {}

    Open look(String token) {
        Link link = links.find(token).orElseThrow(() -> new Refusal(OVER));
        if (link.reset() && !isOnlyHere(link)) {
            throw new Refusal(OVER);
        }
        return new Open(link, link.reset() || !link.settled() ? Needs.PASSWORD : Needs.SIGN_IN);
    }

    /** The slow hash is made before anything is locked or held. */
    void accept(String token, String password, @Nullable Caller caller) {
        Open open = look(token);
        Link link = open.link();
        Optional<String> hash = Optional.empty();
        if (open.needs() == Needs.PASSWORD) {
            Passwords.check(link.name(), password);
            hash = Optional.of(passwords.encode(password));
        } else if (caller == null
                || caller.session() == null
                || !caller.member().equals(link.member())) {
            throw new Refusal(OTHER_ACCOUNT);
        }
        Optional<String> chosen = hash;
        transaction.executeWithoutResult(status -> {
            boolean taken =
                    links.use(token) && chosen.map(made -> set(link, made)).orElse(true);
            if (!taken) {
                throw new Refusal(OVER);
            }
            AuditAction done = link.reset() ? AuditAction.PASSWORD_RESET : AuditAction.MEMBER_JOINED;
            audit.record(AuditEvent.of(link.tenant(), link.member(), done, null));
            memberships.join(link.tenant(), link.member(), clock.instant());
        });
    }

    private boolean set(Link link, String hash) {
        if (!link.reset()) {
            return members.chooseFirstPassword(link.member(), hash);
        }
        members.changePassword(link.member(), hash);
        sessions.endOthers(link.member(), null);
        return true;
    }

    private boolean isOnlyHere(Link link) {
        return !link.operator() && !memberships.hasJoinedElsewhere(link.tenant(), link.member());
    }
}
