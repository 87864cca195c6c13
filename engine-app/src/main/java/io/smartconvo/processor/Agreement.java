package io.smartconvo.processor;

import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * A signed data-processing agreement (GDPR Art. 28(3)).
 *
 * @param signedOn the day of the last signature
 * @param sha256 of the signed document, 64 hexadecimal digits in lower case
 */
public record Agreement(LocalDate signedOn, String sha256) {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    public Agreement {
        if (!SHA256.matcher(sha256).matches()) {
            throw new IllegalArgumentException("A document's SHA-256 has 64 hexadecimal digits in lower case");
        }
    }
}
