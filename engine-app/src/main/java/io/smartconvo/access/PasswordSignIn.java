package io.smartconvo.access;

import io.smartconvo.access.Members.Account;
import io.smartconvo.platform.SignInDetails;
import io.smartconvo.tenant.TenantId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** For scripts and for operators' tools, which send the password along with each request. */
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
        return signIn.check(given.getName(), String.valueOf(given.getCredentials()), details.from())
                .flatMap(account -> enter(account, details.tenant()))
                .map(Caller::authenticated)
                .orElseThrow(() -> new BadCredentialsException("refused"));
    }

    private Optional<Caller> enter(Account account, @Nullable String tenant) {
        if (tenant == null) {
            return callers.enter(account);
        }
        try {
            return callers.enterFor(account.id(), account.name(), account.operator(), null, TenantId.of(tenant));
        } catch (IllegalArgumentException noUuid) {
            return Optional.empty();
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
