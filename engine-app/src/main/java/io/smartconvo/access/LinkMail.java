package io.smartconvo.access;

import io.smartconvo.mail.Letterbox;
import io.smartconvo.mail.PlatformLetter;
import io.smartconvo.platform.Pace;
import io.smartconvo.platform.Problem;
import io.smartconvo.platform.Refusal;
import io.smartconvo.tenant.TenantDirectory;
import io.smartconvo.tenant.TenantId;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Mails links to those they are for. The address is asked for each time and kept nowhere: it is part of the sealed letter, and
 * gone with it.
 */
@Component
class LinkMail {

    private static final int PER_HOUR = 30;

    private final Letterbox letters;
    private final TenantDirectory tenants;
    private final Pace<TenantId> paces = Pace.of(PER_HOUR, Duration.ofHours(1));

    LinkMail(Letterbox letters, TenantDirectory tenants) {
        this.letters = letters;
        this.tenants = tenants;
    }

    /**
     * Where a link is to be sent.
     *
     * @param console the address under which the reader reaches us
     */
    record Recipient(String email, LinkWords words, URI console) {

        @Override
        public String toString() {
            return "Recipient[hidden]";
        }
    }

    boolean isPossible() {
        return letters.isServed();
    }

    /** Before anything is changed: a mail that cannot be sent must not use up an invitation. */
    void check(TenantId tenant, Recipient recipient) {
        if (!letters.canReach(recipient.email())) {
            throw new Refusal(
                    Problem.INVALID,
                    Map.of("errors", List.of(Map.of("field", "email", "message", "This is no e-mail address."))));
        }
        paces.require(tenant);
    }

    /** Leaves with the transaction that made the link. */
    void send(TenantId tenant, Recipient recipient, Links.Fresh link, boolean reset) {
        String organisation = tenants.name(tenant);
        String address = recipient.console() + MembersController.WELCOME + link.token();
        LinkWords words = recipient.words();
        letters.put(new PlatformLetter(
                recipient.email(),
                reset ? words.resetSubject() : words.inviteSubject(organisation),
                reset ? words.resetText(address) : words.inviteText(organisation, address),
                Links.LASTS));
    }
}
