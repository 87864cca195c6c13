package io.smartconvo.capture;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** What visitors are told, in their language or else in English; never in the language of the server. */
final class MisfitTexts {

    private static final Control NO_SERVER_LANGUAGE = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private MisfitTexts() {}

    static AnswerResult.Rejected rejected(Misfit reason, Locale locale, Object... arguments) {
        String text = ResourceBundle.getBundle("io.smartconvo.capture.misfits", locale, NO_SERVER_LANGUAGE)
                .getString(reason.name());
        return new AnswerResult.Rejected(reason, new MessageFormat(text, locale).format(arguments));
    }
}
