package io.smartconvo.platform.web;

import io.smartconvo.platform.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.http.HttpStatusCode;

/** For requests so broken that Tomcat answers before any of us is asked; its page would name the server. */
public final class ProblemReportValve extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, Throwable throwable) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        var problem = Problem.of(HttpStatusCode.valueOf(status));
        var body = "{\"type\":\"/problems/%s\",\"title\":\"%s\",\"status\":%d}"
                .formatted(problem.name(), problem.title(), status);
        try {
            response.setContentType("application/problem+json");
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.getReporter().write(body);
            response.finishResponse();
        } catch (IOException | IllegalStateException gone) {
            // The client hung up, or part of an answer is on its way: nothing is left to say.
            containerLog();
        }
    }

    private void containerLog() {
        getContainer().getLogger().debug("An error page could not be sent");
    }
}
