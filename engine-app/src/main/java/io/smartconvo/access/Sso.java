package io.smartconvo.access;

import io.smartconvo.access.Members.Account;
import io.smartconvo.access.SsoFlow.Purpose;
import io.smartconvo.platform.ClientAddress;
import io.smartconvo.platform.Problem;
import io.smartconvo.platform.Refusal;
import io.smartconvo.privacy.MemberSecrets;
import io.smartconvo.privacy.SealBroken;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * Single sign-on with the operator's OpenID Connect provider. A stranger gets nothing by it: it opens accounts that were
 * connected by their members, and takes up invitations. Whatever is wrong, it is refused in the same words.
 */
@Service
class Sso {

    static final Duration LASTS = Duration.ofMinutes(10);
    private static final Problem TAKEN = new Problem(
            "identity-taken", HttpStatus.CONFLICT, "This account of the identity provider is another member's.");
    private static final Problem LAST_WAY_IN =
            new Problem("last-way-in", HttpStatus.CONFLICT, "Without a password, this is the only way in.");
    private static final String USE = "single sign-on";
    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(30);

    private final IdentityProvider provider;
    private final PublicAddress addresses;
    private final Identities identities;
    private final InvitedBySso invited;
    private final Members members;
    private final Sessions sessions;
    private final MemberSecrets seals;
    private final SpentTokens spent;
    private final AddressLimit limit;
    private final JsonMapper json;
    private final Clock clock;

    Sso(
            IdentityProvider provider,
            PublicAddress addresses,
            Identities identities,
            InvitedBySso invited,
            Members members,
            Sessions sessions,
            MemberSecrets seals,
            SpentTokens spent,
            AddressLimit limit,
            JsonMapper json,
            Clock clock) {
        this.provider = provider;
        this.addresses = addresses;
        this.identities = identities;
        this.invited = invited;
        this.members = members;
        this.sessions = sessions;
        this.seals = seals;
        this.spent = spent;
        this.limit = limit;
        this.json = json;
        this.clock = clock;
    }

    /** @param cookie for the browser to bring back */
    record Begun(String address, String cookie) {

        @Override
        public String toString() {
            return "Begun[hidden]";
        }
    }

    /** @param account whom to let in; null where somebody was in already */
    record Done(Purpose purpose, String back, @Nullable Account account) {}

    Optional<String> name() {
        return provider.name();
    }

    Begun begin(Purpose purpose, @Nullable Caller caller, @Nullable String back, HttpServletRequest request) {
        provider.settings();
        URI address = addresses.of(request).orElseThrow(() -> new Refusal(RelyingParty.NO_ADDRESS));
        UUID session = caller == null ? null : caller.session();
        SsoFlow flow = SsoFlow.begin(
                purpose, session, address, page(back), clock.instant().getEpochSecond());
        String there = flow.request(provider.registration()).getAuthorizationRequestUri();
        byte[] sealed = seals.seal(Challenges.ANYBODY, USE, json.writeValueAsBytes(flow));
        return new Begun(there, Base64.getUrlEncoder().withoutPadding().encodeToString(sealed));
    }

    Done complete(
            @Nullable String cookie,
            @Nullable String code,
            @Nullable String state,
            @Nullable Caller caller,
            HttpServletRequest request) {
        provider.settings();
        ClientAddress from = ClientAddress.of(request);
        limit.take(from);
        SsoFlow flow = open(cookie, state);
        OidcIdToken token = provider.redeem(
                flow,
                Optional.ofNullable(code).filter(given -> !given.isBlank()).orElseThrow(Sso::refused));
        invited.checkDomain(token);
        Done done = switch (flow.purpose()) {
            case SIGN_IN -> signIn(flow, token);
            case CONNECT -> connect(flow, token, caller);
            case STEP_UP -> stepUp(flow, token, caller);
        };
        limit.giveBack(from);
        return done;
    }

    private SsoFlow open(@Nullable String cookie, @Nullable String state) {
        try {
            byte[] sealed = Base64.getUrlDecoder().decode(Objects.requireNonNullElse(cookie, ""));
            SsoFlow flow = json.readValue(seals.open(Challenges.ANYBODY, USE, sealed), SsoFlow.class);
            Instant over = Instant.ofEpochSecond(flow.begun()).plus(LASTS);
            boolean good = same(flow.state(), Objects.requireNonNullElse(state, ""))
                    && over.isAfter(clock.instant())
                    && spent.spend(flow.state(), over);
            if (good) {
                return flow;
            }
        } catch (IllegalArgumentException | SealBroken notOurs) {
            throw refused();
        }
        throw refused();
    }

    private Done signIn(SsoFlow flow, OidcIdToken token) {
        UUID member = identities.member(token).or(() -> invited.takeUp(token)).orElseThrow(Sso::refused);
        return new Done(flow.purpose(), flow.back(), members.account(member).orElseThrow(Sso::refused));
    }

    private Done connect(SsoFlow flow, OidcIdToken token, @Nullable Caller caller) {
        UUID member = same(flow, caller).member();
        try {
            identities.connect(member, token);
        } catch (DuplicateKeyException taken) {
            throw new Refusal(TAKEN);
        }
        return new Done(flow.purpose(), flow.back(), null);
    }

    private Done stepUp(SsoFlow flow, OidcIdToken token, @Nullable Caller caller) {
        Caller member = same(flow, caller);
        Instant shown = token.getAuthenticatedAt();
        boolean anew = shown != null
                && !shown.isBefore(Instant.ofEpochSecond(flow.begun()).minus(CLOCKS_DIFFER));
        boolean theirs =
                identities.member(token).filter(member.member()::equals).isPresent();
        UUID session = member.session();
        if (!anew || !theirs || session == null) {
            throw refused();
        }
        sessions.prove(session);
        return new Done(flow.purpose(), flow.back(), null);
    }

    /** Somebody else may have signed in on this browser meanwhile. */
    private static Caller same(SsoFlow flow, @Nullable Caller caller) {
        if (caller == null || caller.session() == null || !caller.session().equals(flow.session())) {
            throw refused();
        }
        return caller;
    }

    void disconnect(Caller caller) {
        boolean hasPassword =
                members.account(caller.member()).map(Account::passwordHash).isPresent();
        if (!hasPassword) {
            throw new Refusal(LAST_WAY_IN);
        }
        identities.disconnect(caller.member());
    }

    boolean isConnected(Caller caller) {
        return identities.isConnected(caller.member());
    }

    /** A page of the console and nothing else, whatever stands in the address that somebody was made to follow. */
    private static String page(@Nullable String back) {
        return back != null && back.matches("/(?![/\\\\])[^\\p{Cntrl}\\\\]{0,1000}") ? back : "/";
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static Refusal refused() {
        return new Refusal(IdentityProvider.REFUSED);
    }
}
