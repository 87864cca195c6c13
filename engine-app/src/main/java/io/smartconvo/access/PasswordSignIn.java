package io.smartconvo.access;

import io.smartconvo.access.Entry.ByPassword;
import io.smartconvo.access.Members.Account;
import io.smartconvo.access.SignIn.Outcome.In;
import io.smartconvo.platform.SignInDetails;
import io.smartconvo.tenant.TenantId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * For scripts and for operators' tools, which send the password along with each request. Closed to members with a second
 * factor: their password alone opens nothing.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private final SignIn signIn;
    private final Callers callers;

    PasswordSignIn(SignIn signIn, Callers callers) {
        this.signIn = signIn;
        this.callers = callers;
    }

    @Override
    public Authentication authenticate(Authentication given) {
        if (!(given.getDetails() instanceof SignInDetails details)) {
            throw new IllegalStateException("Nobody says where this sign-in comes from");
        }
        String password = String.valueOf(given.getCredentials());
        if (signIn.check(given.getName(), password, null, details.from()) instanceof In in) {
            return enter(in.account(), details.tenant())
                    .map(Caller::authenticated)
                    .orElseThrow(PasswordSignIn::refused);
        }
        throw refused();
    }

    private static BadCredentialsException refused() {
        return new BadCredentialsException("refused");
    }

    private Optional<Caller> enter(Account account, @Nullable String tenant) {
        if (tenant == null) {
            return callers.enter(account);
        }
        try {
            return callers.enterFor(
                    account.id(), account.name(), account.operator(), new ByPassword(), TenantId.of(tenant));
        } catch (IllegalArgumentException noUuid) {
            return Optional.empty();
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
