package io.smartconvo.consent;

/** A decision names a purpose, version or language that this tenant never showed to anybody. */
public final class UnknownNotice extends RuntimeException {

    UnknownNotice(ConsentAnswer answer) {
        super("No notice version " + answer.noticeVersion() + " of purpose " + answer.purpose() + " in "
                + answer.locale().toLanguageTag());
    }
}
