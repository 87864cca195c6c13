package io.smartconvo.audit;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the audit log is sealed.
 *
 * @param checkpointInterval longest time an entry waits for a signed checkpoint; 1,000 entries wait for none
 * @param anchorDir where this node keeps the checkpoints of all logs, outside the database; best on a disk that whoever can
 *     write to the database cannot write to. Default: `audit` in `smartconvo.data-dir`
 * @param timestampUrl a time stamping authority (RFC 3161) that is asked once a day to stamp the newest checkpoint of each
 *     log. Nothing but a hash goes there. Unset: nobody is asked
 */
@ConfigurationProperties("smartconvo.audit")
record AuditProperties(
        @DefaultValue("60s") Duration checkpointInterval,
        @Nullable Path anchorDir,
        @Nullable URI timestampUrl) {}
