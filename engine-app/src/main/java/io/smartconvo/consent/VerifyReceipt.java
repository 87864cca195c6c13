package io.smartconvo.consent;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The command {@code verify-receipt}: checks a receipt with nothing but files, on any machine. Exit codes: 0 valid, 1
 * not valid, 2 called wrongly.
 */
public final class VerifyReceipt {

    public static final String COMMAND = "verify-receipt";

    private static final String USAGE = "usage: java -jar smartconvo.jar verify-receipt RECEIPT KEYS [NOTICE]\n"
            + "  RECEIPT  the receipt as downloaded (JWS)\n"
            + "  KEYS     the public keys of the site (GET /widget/v1/sites/SITE/jwks.json)\n"
            + "  NOTICE   the notice's text as it was shown; optional";

    private VerifyReceipt() {}

    /** @param arguments without the command itself */
    public static int run(List<String> arguments, PrintStream out) {
        if (arguments.size() < 2 || arguments.size() > 3) {
            out.println(USAGE);
            return 2;
        }
        try {
            List<String> files = arguments.stream().map(VerifyReceipt::read).toList();
            String notice = files.size() == 3 ? files.get(2) : null;
            ReceiptCheck check = ReceiptCheck.of(files.get(0), files.get(1), notice);
            out.println(check.report());
            return check instanceof ReceiptCheck.Valid ? 0 : 1;
        } catch (UnreadableFile unreadable) {
            out.println(unreadable.getMessage() + "\n" + USAGE);
            return 2;
        }
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException | java.nio.file.InvalidPathException broken) {
            throw new UnreadableFile(file);
        }
    }

    private static final class UnreadableFile extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnreadableFile(String file) {
            super("cannot read " + file);
        }
    }
}
