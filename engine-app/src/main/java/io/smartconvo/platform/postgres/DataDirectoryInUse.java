package io.smartconvo.platform.postgres;

import io.smartconvo.platform.StartRefused;
import java.nio.file.Path;

/** Another SmartConvo runs on this data directory; two servers on one cluster would destroy it. */
final class DataDirectoryInUse extends StartRefused {

    private static final long serialVersionUID = 1L;

    DataDirectoryInUse(Path dataDirectory) {
        super(
                "Another SmartConvo is running on the data directory " + dataDirectory.toAbsolutePath() + ".",
                "Stop it first, or give this one a smartconvo.data-dir of its own.");
    }
}
