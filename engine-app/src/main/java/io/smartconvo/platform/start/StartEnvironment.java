package io.smartconvo.platform.start;

import io.smartconvo.platform.StartRefused;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Turns two settings for TLS into a bundle of Spring's, and refuses a debug switch that prints what visitors say. */
class StartEnvironment implements EnvironmentPostProcessor {

    private static final String BUNDLE = "smartconvo";
    private static final Set<String> QUIET = Set.of("", "off", "error", "warn", "info");
    private static final String PEM = "spring.ssl.bundle.pem." + BUNDLE + ".";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        refuseBodyLogging(environment);
        var certificate = environment.getProperty("smartconvo.tls.certificate", "");
        var key = environment.getProperty("smartconvo.tls.private-key", "");
        if (certificate.isBlank() != key.isBlank()) {
            throw new StartRefused(
                    "TLS needs a certificate and its private key, and only one of them is set.",
                    "Set both smartconvo.tls.certificate and smartconvo.tls.private-key, or none.");
        }
        if (!certificate.isBlank()) {
            environment.getPropertySources().addLast(new MapPropertySource("smartconvo.tls", bundle(certificate, key)));
        }
    }

    private static Map<String, Object> bundle(String certificate, String key) {
        var settings = new LinkedHashMap<String, Object>();
        settings.put(PEM + "keystore.certificate", location(certificate));
        settings.put(PEM + "keystore.private-key", location(key));
        settings.put(PEM + "reload-on-update", "true");
        settings.put(PEM + "options.enabled-protocols", "TLSv1.3,TLSv1.2");
        settings.put("server.ssl.bundle", BUNDLE);
        return settings;
    }

    private static String location(String path) {
        return path.startsWith("file:") ? path : "file:" + path;
    }

    private static void refuseBodyLogging(ConfigurableEnvironment environment) {
        // By any spelling a variable, a system property or a file may give it: the SDK's own reading may grow.
        if (Stream.of("OPENAI_LOG", "openai.log", "openai_log")
                .map(name -> environment.getProperty(name, "").strip())
                .anyMatch(level -> !QUIET.contains(level.toLowerCase(Locale.ROOT)))) {
            throw new StartRefused(
                    "OPENAI_LOG asks for more than info, which writes what visitors say into the log.",
                    "Unset OPENAI_LOG, or set it to info.");
        }
    }
}
