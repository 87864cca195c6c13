package io.smartconvo.proof.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The last step of an audit: shows its report, and fails the build unless the policy is kept. */
public final class AuditResult {

    private AuditResult() {}

    public static void main(String[] arguments) throws IOException {
        String report = Files.readString(Path.of(arguments[0]));
        System.out.println("\n" + report);
        if (!report.endsWith(Report.KEPT + "\n")) {
            throw new IllegalStateException(Report.BROKEN);
        }
    }
}
