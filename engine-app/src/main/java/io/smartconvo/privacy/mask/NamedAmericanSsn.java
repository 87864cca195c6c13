package io.smartconvo.privacy.mask;

/** A Social Security number in one run of digits, called by its name. */
final class NamedAmericanSsn extends IdFinder {

    NamedAmericanSsn() {
        super("\\d{9}", "ssn|social security(?: number)?");
    }

    @Override
    boolean isValid(String id) {
        return new AmericanSsn().isValid(id);
    }
}
