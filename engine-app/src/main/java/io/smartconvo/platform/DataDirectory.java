package io.smartconvo.platform;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where this node keeps what must survive a restart: the embedded database, keys, exports. Only the account that runs the
 * product may read it.
 *
 * @param dataDir the directory; made at the first start
 */
@ConfigurationProperties("smartconvo")
public record DataDirectory(@DefaultValue("./data") Path dataDir) {

    public Path path() {
        return dataDir;
    }
}
