package io.smartconvo.consent;

import io.smartconvo.privacy.Purpose;
import java.util.List;

/** How long a purpose keeps what is captured for it, and who else gets it. */
public record PurposeTerms(Purpose purpose, int retentionDays, List<String> recipients) {}
