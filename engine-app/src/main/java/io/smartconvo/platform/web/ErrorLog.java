package io.smartconvo.platform.web;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where it broke, without the messages: those of libraries quote values, which may be a visitor's. */
final class ErrorLog {

    private static final Logger log = LoggerFactory.getLogger("io.smartconvo.error");
    private static final int FRAMES = 12;
    private static final int CAUSES = 5;

    void write(Throwable failure) {
        if (log.isErrorEnabled()) {
            log.error("Unexpected failure{}", chain(failure));
        }
    }

    private static String chain(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(CAUSES)
                .map(ErrorLog::trace)
                .collect(Collectors.joining("\n  caused by"));
    }

    private static String trace(Throwable failure) {
        return Stream.of(failure.getStackTrace())
                .limit(FRAMES)
                .map(frame -> "\n    at " + frame)
                .collect(Collectors.joining("", " " + failure.getClass().getName(), ""));
    }
}
