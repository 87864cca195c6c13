package io.smartconvo.demo;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The demo shop.
 *
 * @param enabled whether there is one
 * @param origins where its page may be opened, besides the addresses of this server on the local machine
 */
@ConfigurationProperties("smartconvo.demo")
record DemoProperties(
        @DefaultValue("true") boolean enabled, @DefaultValue List<String> origins) {}
