package io.smartconvo.consent;

import java.util.UUID;

/** Whether a personal value may be kept. */
public sealed interface CapturePermission {

    /** It may, until the transaction ends, on the ground of this receipt and for so many days. */
    record Granted(UUID receipt, int retentionDays) implements CapturePermission {}

    /** It may not: never asked, refused, withdrawn, superseded, or the purpose is switched off. */
    record Refused() implements CapturePermission {}
}
