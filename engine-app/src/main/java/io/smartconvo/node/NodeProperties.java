package io.smartconvo.node;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a node does to know of others.
 *
 * @param heartbeat how often it says that it is there; one not heard of for three times as long is taken for dead
 * @param databaseUrl where the connection that listens reaches the database, if the usual way leads through a pooler
 *     that shares connections between transactions
 */
@ConfigurationProperties("smartconvo.node")
record NodeProperties(
        @DefaultValue("5s") Duration heartbeat, @Nullable String databaseUrl) {}
