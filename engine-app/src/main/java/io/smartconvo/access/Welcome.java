package io.smartconvo.access;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says where to go next. Straight to the console, not to the log: logs are kept and shipped, and a password is in it. */
@Component
class Welcome {

    private static final String PLACES = """

              SmartConvo is running.

                Demo page       %1$s/demo
                Console         %1$s/console
                Health          %1$s/actuator/health
                Documentation   README.md, docs/
            """;
    private static final String ACCOUNT = """
                Sign in         user admin, password %s
                                (shown this once; only a hash of it is stored)
            """;

    private final FirstStart firstStart;
    private final Environment environment;

    Welcome(FirstStart firstStart, Environment environment) {
        this.firstStart = firstStart;
        this.environment = environment;
    }

    @EventListener
    void greet(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext web) {
            var server = web.getWebServer();
            var account = firstStart.ensureAdmin().map(ACCOUNT::formatted).orElse("");
            System.out.println(PLACES.formatted(base(server == null ? 0 : server.getPort())) + account);
        }
    }

    private String base(int port) {
        return (environment.containsProperty("server.ssl.bundle") ? "https" : "http") + "://localhost:" + port;
    }
}
