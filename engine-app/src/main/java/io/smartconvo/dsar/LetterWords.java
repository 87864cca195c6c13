package io.smartconvo.dsar;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** What letters to people say, in their language or else in English; never in the language of the server. */
final class LetterWords {

    private static final Control NO_SERVER_LANGUAGE = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final ResourceBundle words;

    private LetterWords(ResourceBundle words) {
        this.words = words;
    }

    static LetterWords in(Locale locale) {
        return new LetterWords(ResourceBundle.getBundle("io.smartconvo.dsar.letters", locale, NO_SERVER_LANGUAGE));
    }

    /** The language that is really spoken. */
    Locale locale() {
        return words.getLocale().equals(Locale.ROOT) ? Locale.ENGLISH : words.getLocale();
    }

    String say(String key, Object... arguments) {
        return new MessageFormat(words.getString(key), locale()).format(arguments);
    }

    /** Under its class and name: {@code RequestKind.ACCESS}. */
    String say(Enum<?> value) {
        return words.getString(value.getDeclaringClass().getSimpleName() + "." + value.name());
    }
}
