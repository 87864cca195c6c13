package io.smartconvo.access;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What letters with links say, in the language of whoever sends them. */
enum LinkWords {
    EN("%s invites you to SmartConvo", """
            Hello,

            you are invited to work for %s in SmartConvo. Follow this link to begin; it works once, for three days:

            %s

            If you do not know what this is about, leave it alone: nothing happens without the link.""", "Your link for a new SmartConvo password", """
            Hello,

            somebody of your organisation has made a link for you to choose a new password in SmartConvo. It works once, for \
            three days, and your password stays as it is until you follow it:

            %s

            If you have not asked for it, tell an owner of your organisation."""),
    DE("%s lädt Sie zu SmartConvo ein", """
            Guten Tag,

            Sie sind eingeladen, in SmartConvo für %s zu arbeiten. Folgen Sie diesem Link, um zu beginnen; er gilt einmal und \
            drei Tage lang:

            %s

            Wenn Sie nicht wissen, worum es geht, lassen Sie ihn liegen: Ohne den Link geschieht nichts.""", "Ihr Link für ein neues SmartConvo-Passwort", """
            Guten Tag,

            jemand aus Ihrer Organisation hat Ihnen einen Link gemacht, mit dem Sie in SmartConvo ein neues Passwort wählen. Er \
            gilt einmal und drei Tage lang, und Ihr Passwort bleibt, wie es ist, bis Sie ihm folgen:

            %s

            Wenn Sie ihn nicht verlangt haben, sagen Sie es einem Inhaber Ihrer Organisation.""");

    private final String inviteSubject;
    private final String inviteText;
    private final String resetSubject;
    private final String resetText;

    LinkWords(String inviteSubject, String inviteText, String resetSubject, String resetText) {
        this.inviteSubject = inviteSubject;
        this.inviteText = inviteText;
        this.resetSubject = resetSubject;
        this.resetText = resetText;
    }

    static LinkWords in(@Nullable String language) {
        return language != null && language.toLowerCase(Locale.ROOT).startsWith("de") ? DE : EN;
    }

    String inviteSubject(String organisation) {
        return inviteSubject.formatted(organisation);
    }

    String inviteText(String organisation, String address) {
        return inviteText.formatted(organisation, address);
    }

    String resetSubject() {
        return resetSubject;
    }

    String resetText(String address) {
        return resetText.formatted(address);
    }
}
