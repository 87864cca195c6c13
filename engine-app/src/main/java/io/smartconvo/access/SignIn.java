package io.smartconvo.access;

import io.smartconvo.access.Members.Account;
import io.smartconvo.access.SignIn.Outcome.In;
import io.smartconvo.access.SignIn.Outcome.Refused;
import io.smartconvo.platform.ClientAddress;
import io.smartconvo.platform.Problem;
import io.smartconvo.platform.Refusal;
import io.smartconvo.platform.TooManyAttempts;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/**
 * Whether somebody is who they say: by name and password, and by a code where a second factor is on. Takes the same time
 * whether or not there is such a name, and the same lock slows down guesses at passwords and at codes.
 */
@Service
class SignIn {

    private static final Problem FAILED =
            new Problem("sign-in-failed", HttpStatus.UNAUTHORIZED, "Name and password do not belong together.");
    private static final Problem INCOMPLETE = new Problem(
            "second-factor-required", HttpStatus.UNAUTHORIZED, "Send a code of your second factor as well.");

    /** A hash takes a core and 16 MB. The bound also keeps many guesses at once from slipping past the lock. */
    private static final int AT_ONCE = Math.max(2, Runtime.getRuntime().availableProcessors());

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Members members;
    private final PasswordEncoder passwords;
    private final SecondFactor second;
    private final AddressLimit addresses;
    private final NameLock names;
    private final FailedSignIns failures;
    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private volatile @Nullable String nobody;

    SignIn(
            Members members,
            PasswordEncoder passwords,
            SecondFactor second,
            AddressLimit addresses,
            NameLock names,
            FailedSignIns failures) {
        this.members = members;
        this.passwords = passwords;
        this.second = second;
        this.addresses = addresses;
        this.names = names;
        this.failures = failures;
    }

    /** What an attempt came to. */
    sealed interface Outcome {

        /** @throws Refusal if it came to nothing */
        Account account();

        record In(Account account) implements Outcome {}

        enum Refused implements Outcome {
            UNKNOWN(FAILED),
            CODE_MISSING(INCOMPLETE),
            CODE_WRONG(SecondFactor.WRONG_CODE);

            private final Problem problem;

            Refused(Problem problem) {
                this.problem = problem;
            }

            Refusal refusal() {
                return new Refusal(problem);
            }

            @Override
            public Account account() {
                throw refusal();
            }
        }
    }

    /** @throws TooManyAttempts if this address or this name has to wait first */
    Outcome check(String name, String password, @Nullable String code, ClientAddress from) {
        return guarded(
                name,
                from,
                true,
                () -> password(name, password)
                        .map(account -> complete(account, code))
                        .orElse(Refused.UNKNOWN));
    }

    /** Half a sign-in where a second factor is on, so it forgives no wrong codes. */
    boolean checkPassword(String name, String password, ClientAddress from) {
        return guarded(
                        name,
                        from,
                        false,
                        () -> password(name, password).<Outcome>map(In::new).orElse(Refused.UNKNOWN))
                instanceof In;
    }

    /** False for who has no second factor, whatever the code. */
    boolean checkCode(String name, String code, ClientAddress from) {
        return guarded(
                        name,
                        from,
                        true,
                        () -> members.account(name)
                                .filter(account -> second.isOn(account.id()))
                                .map(account -> complete(account, code))
                                .orElse(Refused.UNKNOWN))
                instanceof In;
    }

    private Outcome complete(Account account, @Nullable String code) {
        if (!second.isOn(account.id())) {
            return new In(account);
        }
        if (code == null || code.isBlank()) {
            return Refused.CODE_MISSING;
        }
        return second.takes(account.id(), code) ? new In(account) : Refused.CODE_WRONG;
    }

    private Outcome guarded(String name, ClientAddress from, boolean whole, Supplier<Outcome> attempt) {
        addresses.take(from);
        await();
        try {
            boolean failedBefore = names.check(name);
            Outcome outcome = attempt.get();
            if (outcome == Refused.UNKNOWN || outcome == Refused.CODE_WRONG) {
                names.failed(name);
                failures.note(name);
                return outcome;
            }
            if (whole && failedBefore && outcome instanceof In) {
                names.forget(name);
            }
            addresses.giveBack(from);
            return outcome;
        } finally {
            turns.release();
        }
    }

    private Optional<Account> password(String name, String password) {
        // The database knows no text with a zero in it, so nobody is called so.
        Optional<Account> account = name.indexOf(0) < 0 ? members.account(name) : Optional.empty();
        // Made for known names too: the first to ask must not be the one who waits.
        String other = hashOfNobody();
        Optional<String> known = account.map(Account::passwordHash);
        boolean right = matches(password, known.orElse(other));
        return right && known.isPresent() ? account : Optional.empty();
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
