package io.smartconvo.audit;

import io.smartconvo.privacy.VerificationKey;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The command {@code verify-audit}: checks an exported audit log with nothing but files, on any machine. Exit codes: 0 valid,
 * 1 bent or unproven, 2 called wrongly.
 */
public final class VerifyAudit {

    public static final String COMMAND = "verify-audit";

    private static final String USAGE = "usage: java -jar smartconvo.jar verify-audit LOG CHECKPOINTS KEY...\n"
            + "  LOG          the log as exported (GET /api/v1/audit/export)\n"
            + "  CHECKPOINTS  the checkpoints you kept, in mails and webhook events too; better older ones of your own than\n"
            + "               those exported today\n"
            + "  KEY          the log's public key (GET /api/v1/audit/key): smartconvo/audit/…+…+…";

    private static final String START = "smartconvo/audit/";

    private VerifyAudit() {}

    /** @param arguments without the command itself */
    public static int run(List<String> arguments, PrintStream out) {
        if (arguments.size() < 3) {
            out.println(USAGE);
            return 2;
        }
        Optional<UUID> log = log(arguments.get(2));
        List<Optional<VerificationKey>> keys =
                arguments.stream().skip(2).map(VerifyAudit::key).toList();
        if (log.isEmpty() || keys.stream().anyMatch(Optional::isEmpty)) {
            out.println("this is no key of a log\n" + USAGE);
            return 2;
        }
        return check(
                arguments, log.get(), keys.stream().flatMap(Optional::stream).toList(), out);
    }

    private static int check(List<String> files, UUID log, List<VerificationKey> keys, PrintStream out) {
        try (BufferedReader lines = Files.newBufferedReader(Path.of(files.get(0)))) {
            List<String> notes = kept(Files.readString(Path.of(files.get(1))));
            Verdict verdict = LogCheck.of(log, lines.lines().iterator(), notes, keys);
            out.println(verdict.words());
            return verdict instanceof Verdict.Sound sound && sound.checkpoints() > 0 ? 0 : 1;
        } catch (IOException | UncheckedIOException | InvalidPathException unreadable) {
            out.println("cannot read " + files.get(0) + " or " + files.get(1) + "\n" + USAGE);
            return 2;
        }
    }

    /**
     * The notes among what somebody kept: as they are, in the text of a mail, or in what a webhook was told, an event a line.
     * What stands around them counts for nothing.
     */
    static List<String> kept(String text) {
        String plain = text.lines()
                .map(line -> line.startsWith("{") ? told(line) : line)
                .collect(Collectors.joining("\n"));
        return notes(plain).stream().filter(note -> note.startsWith(START)).toList();
    }

    private static String told(String event) {
        try {
            return JsonMapper.shared().readTree(event).at("/data/note").asString("");
        } catch (JacksonException broken) {
            return "";
        }
    }

    /** Notes that stand one after another in a text; each ends with its signatures. */
    static List<String> notes(String text) {
        return Arrays.stream(text.split("(?m)(?=^smartconvo/audit/)"))
                .map(String::strip)
                .filter(note -> !note.isEmpty())
                .toList();
    }

    private static Optional<UUID> log(String verifier) {
        String name = verifier.split("\\+", 2)[0];
        try {
            return Optional.of(UUID.fromString(name.substring(name.lastIndexOf('/') + 1)));
        } catch (IllegalArgumentException other) {
            return Optional.empty();
        }
    }

    /** @return the key of a C2SP verifier key, nothing if its name and its bytes do not belong together */
    static Optional<VerificationKey> key(String verifier) {
        String[] parts = verifier.strip().split("\\+", 3);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            byte[] typed = Base64.getDecoder().decode(parts[2].getBytes(StandardCharsets.US_ASCII));
            if (typed.length != 33) {
                return Optional.empty();
            }
            VerificationKey key = VerificationKey.of(Arrays.copyOfRange(typed, 1, typed.length));
            return log(verifier)
                    .map(log -> Checkpoint.verifier(log, key))
                    .filter(verifier.strip()::equals)
                    .map(same -> key);
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }
}
