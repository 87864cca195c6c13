package io.smartconvo.dsar;

import io.smartconvo.mail.Letterbox;
import io.smartconvo.mail.PlatformLetter;
import io.smartconvo.tenant.Controller;
import io.smartconvo.tenant.Controllers;
import io.smartconvo.tenant.TenantDirectory;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Writes to whoever asked, and to whoever has to answer. Without a mail server, or without an address, nobody is written to:
 * the page they asked on says the same.
 */
@Component
class Letters {

    private static final Duration WORTH = Duration.ofDays(3);

    private final Letterbox letterbox;
    private final Requests requests;
    private final LegalGrounds grounds;
    private final TenantDirectory tenants;
    private final Controllers controllers;

    Letters(
            Letterbox letterbox,
            Requests requests,
            LegalGrounds grounds,
            TenantDirectory tenants,
            Controllers controllers) {
        this.letterbox = letterbox;
        this.requests = requests;
        this.grounds = grounds;
        this.tenants = tenants;
        this.controllers = controllers;
    }

    boolean canReach(SubjectRequest request) {
        return letterbox.isServed() && requests.contact(request).email() != null;
    }

    void code(SubjectRequest request, String code) {
        LetterWords words = LetterWords.in(request.locale());
        String business = business(request);
        send(
                request,
                words.say("code.subject", business, code),
                words.say("code", business, words.say(request.kind()), code) + onBehalf(request, words),
                Proofs.CODE_LASTS);
    }

    void answered(SubjectRequest request) {
        LetterWords words = LetterWords.in(request.locale());
        RefusalGround ground = request.refusal();
        String authority = authority(request);
        send(
                request,
                words.say("subject", request.reference()),
                ground == null
                        ? words.say(
                                "done", request.reference(), where(request, words) + leftOut(request, words), authority)
                        : words.say(
                                "refused",
                                request.reference(),
                                ground(request, ground, words),
                                explanation(request),
                                authority),
                WORTH);
    }

    private String onBehalf(SubjectRequest request, LetterWords words) {
        return link(request)
                .map(link -> "\n\n" + words.say("byAgent", Objects.requireNonNull(request.agent()), link))
                .orElse("");
    }

    private String leftOut(SubjectRequest request, LetterWords words) {
        String said = requests.leftOutOn(request).stream()
                .map(ground -> ground(request, ground, words))
                .collect(Collectors.joining("; "));
        return said.isEmpty() ? "" : "\n\n" + words.say("leftOut", said);
    }

    private String ground(SubjectRequest request, RefusalGround ground, LetterWords words) {
        String source = grounds.named(request, ground).source();
        return words.say(ground) + (source.isEmpty() ? "" : " (" + source + ")");
    }

    private String where(SubjectRequest request, LetterWords words) {
        return link(request).map(link -> words.say("here", link)).orElseGet(() -> words.say("keptLink"));
    }

    /** Nothing for those who asked themselves: they have it. */
    private Optional<String> link(SubjectRequest request) {
        return requests.read(request, Requests.Secret.LINK, String.class);
    }

    private String explanation(SubjectRequest request) {
        return requests.read(request, Requests.Secret.MESSAGE, String.class).orElse("");
    }

    void extended(SubjectRequest request, ExtensionReason reason) {
        LetterWords words = LetterWords.in(request.locale());
        String until = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(words.locale())
                .withZone(controllers.of(request.tenant()).timeZone())
                .format(Objects.requireNonNull(request.dueAt()));
        send(
                request,
                words.say("subject", request.reference()),
                words.say("extended", request.reference(), words.say(reason), until),
                WORTH);
    }

    /** To the tenant's own contact; in English, as its members write their own languages. */
    void remind(SubjectRequest request, String what) {
        String contact = controllers.of(request.tenant()).contactEmail();
        if (letterbox.isServed() && contact != null && letterbox.canReach(contact)) {
            letterbox.put(new PlatformLetter(
                    contact,
                    "Request " + request.reference() + ": " + what,
                    "Request %s (%s, %s) of %s: %s. See it in the console, under Requests."
                            .formatted(
                                    request.reference(),
                                    LetterWords.in(Locale.ENGLISH).say(request.kind()),
                                    request.regime(),
                                    request.receivedAt(),
                                    what),
                    WORTH));
        }
    }

    private void send(SubjectRequest request, String subject, String text, Duration worthFor) {
        String email = requests.contact(request).email();
        if (letterbox.isServed() && email != null) {
            letterbox.put(new PlatformLetter(email, subject, text, worthFor));
        }
    }

    private String business(SubjectRequest request) {
        return Optional.ofNullable(controllers.of(request.tenant()).name())
                .orElseGet(() -> tenants.name(request.tenant()));
    }

    private String authority(SubjectRequest request) {
        Controller controller = controllers.of(request.tenant());
        String named = controller.supervisoryAuthority();
        return named == null ? "" : " (" + named + ")";
    }
}
