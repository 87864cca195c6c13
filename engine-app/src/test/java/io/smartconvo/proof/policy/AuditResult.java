package io.smartconvo.proof.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/**
 * The last step of an audit: shows its report, and fails the build unless the policy is kept. Takes the report's file and
 * when the build began, because the report of another build proves nothing.
 */
public final class AuditResult {

    private AuditResult() {}

    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        if (!Files.exists(file) || Files.getLastModifiedTime(file).toInstant().isBefore(Instant.parse(arguments[1]))) {
            throw new IllegalStateException("The tests did not get far enough to say anything");
        }
        String report = Files.readString(file);
        System.out.println("\n" + report);
        if (!report.endsWith(Report.KEPT + "\n")) {
            throw new IllegalStateException(Report.BROKEN);
        }
    }
}
