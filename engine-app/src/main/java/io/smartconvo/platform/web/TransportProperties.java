package io.smartconvo.platform.web;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may stand in front of the product.
 *
 * @param trustedProxies networks (CIDR) of the proxies that end TLS and whose X-Forwarded-For and X-Forwarded-Proto are
 *     believed; nobody else's are
 */
@ConfigurationProperties("smartconvo.transport")
record TransportProperties(@DefaultValue List<String> trustedProxies) {}
