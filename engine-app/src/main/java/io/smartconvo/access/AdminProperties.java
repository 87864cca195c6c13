package io.smartconvo.access;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The first member.
 *
 * @param password the password of {@code admin}. Not set: one is made and printed at the first start. Set: it applies from
 *     that start on, which is also how a lost one is replaced
 */
@ConfigurationProperties("smartconvo.admin")
record AdminProperties(@Nullable String password) {

    @Override
    public String toString() {
        return "AdminProperties[hidden]";
    }
}
