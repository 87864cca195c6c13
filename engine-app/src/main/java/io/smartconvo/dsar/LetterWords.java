package io.smartconvo.dsar;

import java.util.Locale;

/** What letters to people say, in their language. */
enum LetterWords {
    EN(
            "Your code for %s: %s",
            """
            Hello,

            somebody gave this address to ask %s about their personal data (%s). If it was you, enter this code; it works for \
            30 minutes:

            %s

            If it was not you, leave it alone: nothing happens without the code.""",
            "Your request %s",
            """
            Hello,

            your request %s has been carried out.

            %s

            If you are not content, you may complain to a data protection authority%s, and go to court.""",
            """
            Hello,

            we cannot carry out your request %s, on this ground: %s.

            %s

            You may complain to a data protection authority%s, and go to court.""",
            """
            Hello,

            we need more time for your request %s: %s. You have our answer by %s at the latest.""",
            "Use the link you kept to see what was done, and to fetch what it brings. A copy waits for a week.",
            """
            %s asks for this on your behalf. If you want it, enter the code here, where you can also call it off:

            %s""",
            "See what was done, and fetch what it brings, here; a copy waits for a week:\n\n%s",
            "Some of what we hold is left out, on this ground: %s."),
    DE(
            "Ihr Code für %s: %s",
            """
            Guten Tag,

            jemand hat diese Adresse angegeben, um bei %s etwas zu seinen personenbezogenen Daten zu verlangen (%s). Wenn Sie das \
            waren, geben Sie diesen Code ein; er gilt 30 Minuten:

            %s

            Wenn Sie es nicht waren, lassen Sie ihn liegen: Ohne den Code geschieht nichts.""",
            "Ihr Antrag %s",
            """
            Guten Tag,

            Ihr Antrag %s ist ausgeführt.

            %s

            Wenn Sie nicht zufrieden sind, können Sie sich bei einer Datenschutzbehörde beschweren%s und vor Gericht gehen.""",
            """
            Guten Tag,

            wir können Ihren Antrag %s aus diesem Grund nicht ausführen: %s.

            %s

            Sie können sich bei einer Datenschutzbehörde beschweren%s und vor Gericht gehen.""",
            """
            Guten Tag,

            wir brauchen für Ihren Antrag %s mehr Zeit: %s. Unsere Antwort haben Sie spätestens am %s.""",
            "Mit dem Link, den Sie behalten haben, sehen Sie, was geschehen ist, und holen ab, was er bringt. Eine Kopie wartet "
                    + "eine Woche.",
            """
            %s verlangt das in Ihrem Namen. Wenn Sie es wollen, geben Sie den Code hier ein; hier können Sie es auch absagen:

            %s""",
            "Hier sehen Sie, was geschehen ist, und holen ab, was er bringt; eine Kopie wartet eine Woche:\n\n%s",
            "Manches, was wir haben, ist ausgenommen, aus diesem Grund: %s.");

    final String codeSubject;
    final String code;
    final String subject;
    final String done;
    final String refused;
    final String extended;
    final String keptLink;
    final String byAgent;
    final String here;
    final String leftOut;

    LetterWords(
            String codeSubject,
            String code,
            String subject,
            String done,
            String refused,
            String extended,
            String keptLink,
            String byAgent,
            String here,
            String leftOut) {
        this.codeSubject = codeSubject;
        this.code = code;
        this.subject = subject;
        this.done = done;
        this.refused = refused;
        this.extended = extended;
        this.keptLink = keptLink;
        this.byAgent = byAgent;
        this.here = here;
        this.leftOut = leftOut;
    }

    static LetterWords in(Locale locale) {
        return locale.getLanguage().equals("de") ? DE : EN;
    }

    String ground(RefusalGround ground) {
        boolean german = this == DE;
        return switch (ground) {
            case EXPRESSION ->
                german
                        ? "freie Meinungsäußerung und Information (Art. 17 Abs. 3 a DSGVO)"
                        : "freedom of expression and information (GDPR Art. 17(3)(a))";
            case LEGAL_OBLIGATION ->
                german
                        ? "eine rechtliche Verpflichtung (Art. 17 Abs. 3 b DSGVO)"
                        : "a legal obligation (GDPR Art. 17(3)(b))";
            case PUBLIC_HEALTH ->
                german ? "öffentliche Gesundheit (Art. 17 Abs. 3 c DSGVO)" : "public health (GDPR Art. 17(3)(c))";
            case ARCHIVING ->
                german
                        ? "Archiv, Forschung oder Statistik (Art. 17 Abs. 3 d DSGVO)"
                        : "archiving, research or statistics (GDPR Art. 17(3)(d))";
            case LEGAL_CLAIMS ->
                german ? "Rechtsansprüche (Art. 17 Abs. 3 e DSGVO)" : "legal claims (GDPR Art. 17(3)(e))";
            case MANIFESTLY_UNFOUNDED ->
                german
                        ? "der Antrag ist offenkundig unbegründet (Art. 12 Abs. 5 DSGVO)"
                        : "the request is manifestly unfounded (GDPR Art. 12(5))";
            case EXCESSIVE ->
                german
                        ? "der Antrag ist exzessiv (Art. 12 Abs. 5 DSGVO)"
                        : "the request is excessive (GDPR Art. 12(5))";
            case NOT_IDENTIFIED ->
                german
                        ? "wir können nicht feststellen, wessen Daten es sind (Art. 11 Abs. 2 DSGVO)"
                        : "we cannot tell whose data it is (GDPR Art. 11(2))";
            case NOT_COVERED -> german ? "dieses Recht umfasst es nicht" : "the right does not cover it";
        };
    }

    String reason(ExtensionReason reason) {
        return switch (reason) {
            case COMPLEX -> this == DE ? "er ist komplex" : "it is complex";
            case MANY -> this == DE ? "es sind viele Anträge" : "there are many requests";
        };
    }

    String kind(RequestKind kind) {
        boolean german = this == DE;
        return switch (kind) {
            case ACCESS -> german ? "Auskunft" : "access";
            case PORTABILITY -> german ? "Übertragung" : "portability";
            case ERASURE -> german ? "Löschung" : "erasure";
            case RECTIFICATION -> german ? "Berichtigung" : "rectification";
            case RESTRICTION -> german ? "Einschränkung" : "restriction";
            case OBJECTION -> german ? "Widerspruch" : "objection";
            case CONSENT_WITHDRAWAL -> german ? "Widerruf" : "withdrawal of consent";
            case OPT_OUT -> german ? "kein Verkauf, keine Weitergabe" : "no sale, no sharing";
            case COMPLAINT -> german ? "Beschwerde" : "complaint";
        };
    }
}
