package io.smartconvo.dsar;

import io.smartconvo.mail.Letterbox;
import io.smartconvo.mail.PlatformLetter;
import io.smartconvo.tenant.Controller;
import io.smartconvo.tenant.Controllers;
import io.smartconvo.tenant.TenantDirectory;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
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
    private final TenantDirectory tenants;
    private final Controllers controllers;

    Letters(Letterbox letterbox, Requests requests, TenantDirectory tenants, Controllers controllers) {
        this.letterbox = letterbox;
        this.requests = requests;
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
                words.codeSubject.formatted(business, code),
                words.code.formatted(business, words.kind(request.kind()), code) + onBehalf(request, words),
                Proofs.CODE_LASTS);
    }

    void answered(SubjectRequest request) {
        LetterWords words = LetterWords.in(request.locale());
        RefusalGround ground = request.refusal();
        String authority = authority(request);
        send(
                request,
                words.subject.formatted(request.reference()),
                ground == null
                        ? words.done.formatted(
                                request.reference(), where(request, words) + leftOut(request, words), authority)
                        : words.refused.formatted(
                                request.reference(), words.ground(ground), explanation(request), authority),
                WORTH);
    }

    private String onBehalf(SubjectRequest request, LetterWords words) {
        return link(request)
                .map(link -> "\n\n" + words.byAgent.formatted(request.agent(), link))
                .orElse("");
    }

    private String leftOut(SubjectRequest request, LetterWords words) {
        List<RefusalGround> grounds = requests.leftOutOn(request);
        return grounds.isEmpty()
                ? ""
                : "\n\n"
                        + words.leftOut.formatted(
                                grounds.stream().map(words::ground).collect(Collectors.joining("; ")));
    }

    private String where(SubjectRequest request, LetterWords words) {
        return link(request).map(words.here::formatted).orElse(words.keptLink);
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
                .withLocale(request.locale())
                .withZone(controllers.of(request.tenant()).timeZone())
                .format(Objects.requireNonNull(request.dueAt()));
        send(
                request,
                words.subject.formatted(request.reference()),
                words.extended.formatted(request.reference(), words.reason(reason), until),
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
                                    LetterWords.EN.kind(request.kind()),
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
