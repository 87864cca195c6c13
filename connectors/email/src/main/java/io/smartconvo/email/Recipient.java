package io.smartconvo.email;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.IDN;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Exactly one bare address. Names, comments, groups, lists and quoted parts are all ways to smuggle something in, and
 * no visitor needs them.
 */
final class Recipient {

    private static final Pattern BARE =
            Pattern.compile("(?<local>[\\p{Alnum}!#$%&'*+/=?^_`{|}~.-]{1,64})@(?<domain>[^\\p{Cntrl}\\s@]{1,255})");
    private static final Pattern DOMAIN = Pattern.compile(
            "(?:\\p{Alnum}(?:[\\p{Alnum}-]{0,61}\\p{Alnum})?\\.)+\\p{Alnum}(?:[\\p{Alnum}-]{0,61}\\p{Alnum})?");

    private Recipient() {}

    static Optional<InternetAddress> parse(String text) {
        var bare = BARE.matcher(text.strip());
        if (!bare.matches()) {
            return Optional.empty();
        }
        try {
            var domain = IDN.toASCII(bare.group("domain"), IDN.USE_STD3_ASCII_RULES);
            return DOMAIN.matcher(domain).matches()
                    ? Optional.of(new InternetAddress(bare.group("local") + "@" + domain, true))
                    : Optional.empty();
        } catch (AddressException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
