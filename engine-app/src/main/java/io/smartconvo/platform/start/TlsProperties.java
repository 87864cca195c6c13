package io.smartconvo.platform.start;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * A certificate of one's own. Both files are watched: a renewed certificate is served without a restart.
 *
 * @param certificate the certificate chain, a PEM file
 * @param privateKey its private key, a PEM file
 */
@ConfigurationProperties("smartconvo.tls")
record TlsProperties(@Nullable String certificate, @Nullable String privateKey) {}
