package io.smartconvo.conversation;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** The few sentences the platform itself says to a visitor. Everything else is the flow's. */
@Component
class Phrases {

    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

    Phrases() {
        messages.setBasename("phrases/conversation");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
    }

    String stepFailed(Locale locale) {
        return get("step.failed", locale);
    }

    String turnFailed(Locale locale) {
        return get("turn.failed", locale);
    }

    String notAnOption(Locale locale) {
        return get("option.unknown", locale);
    }

    String consentNeeded(Locale locale) {
        return get("consent.needed", locale);
    }

    String captureStopped(Locale locale) {
        return get("capture.stopped", locale);
    }

    String notWithdrawable(Locale locale) {
        return get("consent.notWithdrawable", locale);
    }

    String valueUnfit(Locale locale) {
        return get("value.unfit", locale);
    }

    String accept(Locale locale) {
        return get("consent.accept", locale);
    }

    String refuse(Locale locale) {
        return get("consent.refuse", locale);
    }

    private String get(String code, Locale locale) {
        return messages.getMessage(code, null, locale);
    }
}
