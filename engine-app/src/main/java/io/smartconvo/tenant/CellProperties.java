package io.smartconvo.tenant;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where this installation stands.
 *
 * @param region the region of its database and nodes, for instance {@code eu}: new tenants get it, tenants of another
 *     region are refused, and models are called there. {@code global}: none is promised
 */
@ConfigurationProperties("smartconvo")
record CellProperties(@DefaultValue("global") Region region) {

    Region admit(Region wanted) {
        if (region.permits(wanted)) {
            return wanted;
        }
        throw new IllegalArgumentException("This installation stands in " + region + ", not in " + wanted);
    }
}
