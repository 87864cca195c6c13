package io.smartconvo.anchor;

import io.smartconvo.audit.AuditReader.Signed;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** What the daily mail says. The whole of it can be given to {@code verify-audit}: it finds the note in it. */
final class DigestText {

    private DigestText() {}

    static String subject(LocalDate day) {
        return "Checkpoint of your audit log, " + day;
    }

    /** No line but the note's first begins as a note does. */
    static String of(Signed newest, List<String> keys) {
        return """
                Hello,

                this is the newest signed checkpoint of your audit log in SmartConvo. It covers %d entries and was made at %s. \
                Keep this mail: with it you can show later that nothing of them was changed, left out or put in since.

                %s
                To check the log, take it away in the console (Audit log, Take away), save the text of the mails you kept \
                in one file, and run, on any machine with Java and without us:

                  java -jar smartconvo.jar verify-audit audit.jsonl mails.txt "KEY"

                %s

                The key must be the same in every mail. If it is not, or if the check fails, somebody has bent the log: ask \
                whoever runs this installation.

                You get this mail once a day because somebody of your organisation switched it on under Audit log.
                """.formatted(
                        newest.size(),
                        newest.at(),
                        newest.note(),
                        keys.stream().map(key -> "  KEY: " + key).collect(Collectors.joining("\n")));
    }
}
