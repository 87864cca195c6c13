package io.smartconvo.access;

import io.smartconvo.access.Members.Account;
import io.smartconvo.platform.ClientAddress;
import io.smartconvo.platform.TooManyAttempts;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** Whether a name and a password belong together. Takes the same time whether or not there is such a name. */
@Service
class SignIn {

    /** A hash takes a core and 16 MB. The bound also keeps many guesses at once from slipping past the lock. */
    private static final int AT_ONCE = Math.max(2, Runtime.getRuntime().availableProcessors());

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Members members;
    private final PasswordEncoder passwords;
    private final AddressLimit addresses;
    private final NameLock names;
    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private volatile @Nullable String nobody;

    SignIn(Members members, PasswordEncoder passwords, AddressLimit addresses, NameLock names) {
        this.members = members;
        this.passwords = passwords;
        this.addresses = addresses;
        this.names = names;
    }

    /** @throws TooManyAttempts if this address or this name has to wait first */
    Optional<Account> check(String name, String password, ClientAddress from) {
        addresses.take(from);
        await();
        try {
            boolean failedBefore = names.check(name);
            // The database knows no text with a zero in it, so nobody is called so.
            Optional<Account> account = name.indexOf(0) < 0 ? members.account(name) : Optional.empty();
            // Made for known names too: the first to ask must not be the one who waits.
            String other = hashOfNobody();
            boolean right = matches(password, account.map(Account::passwordHash).orElse(other));
            if (account.isEmpty() || !right) {
                names.failed(name);
                return Optional.empty();
            }
            if (failedBefore) {
                names.forget(name);
            }
            addresses.giveBack(from);
            return account;
        } finally {
            turns.release();
        }
    }

    private boolean matches(String password, String hash) {
        boolean fits = password.length() <= 2 * Passwords.LONGEST;
        return passwords.matches(fits ? password : "", hash) && fits;
    }

    /** Of a password that nobody knows; made at the first sign-in, so that starting does not wait for it. */
    private String hashOfNobody() {
        var made = nobody;
        if (made == null) {
            made = passwords.encode(Passwords.generate());
            nobody = made;
        }
        return made;
    }

    private void await() {
        try {
            if (!turns.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new TooManyAttempts(PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TooManyAttempts(PATIENCE);
        }
    }
}
