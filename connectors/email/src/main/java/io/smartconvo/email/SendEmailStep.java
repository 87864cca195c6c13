package io.smartconvo.email;

import io.smartconvo.sdk.Disclosure;
import io.smartconvo.sdk.OutsideStep;
import io.smartconvo.sdk.Passage;
import io.smartconvo.sdk.RetryableStepException;
import io.smartconvo.sdk.StepContext;
import io.smartconvo.sdk.StepException;
import io.smartconvo.sdk.StepResult;
import jakarta.mail.internet.InternetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Sends one e-mail to one recipient through the tenant's mail server.
 *
 * <p>A crash after the server took the mail leads to a second copy with the same Message-ID.
 */
public final class SendEmailStep implements OutsideStep<SendEmail>, AutoCloseable {

    private static final System.Logger LOG = System.getLogger(SendEmailStep.class.getName());
    private static final int LONGEST_TEXT = 100_000;

    private final Function<String, MailRoute> routes;
    private final Delivery delivery;

    /** @param routes by tenant, asked for each attempt */
    public SendEmailStep(Function<String, MailRoute> routes, Clock clock) {
        this(routes, clock, null);
    }

    SendEmailStep(Function<String, MailRoute> routes, Clock clock, @Nullable SSLSocketFactory trust) {
        this.routes = routes;
        this.delivery = new Delivery(clock, trust);
    }

    @Override
    public Class<SendEmail> input() {
        return SendEmail.class;
    }

    @Override
    public boolean seesPersonalValues() {
        return true;
    }

    @Override
    public StepResult run(SendEmail input, StepContext context) throws StepException {
        var to = address(input.to(), "To");
        var replyTo =
                input.replyTo() == null || input.replyTo().isBlank() ? null : address(input.replyTo(), "Reply to");
        if (input.text().length() > LONGEST_TEXT) {
            throw new StepException(SendEmail.FAILED, "field 'Text' is too long");
        }
        var route = routes.apply(context.tenant());
        if (route instanceof MailSettings settings) {
            try (var passage = context.disclose(disclosure(settings))) {
                delivery.send(settings, to, replyTo, input, context.idempotencyKey(), limit(context));
                passage.ended(Passage.Outcome.ANSWERED, 0, 0);
            }
        } else if (route instanceof MailRoute.Missing) {
            throw new StepException(SendEmail.FAILED, "not sent: no mail server configured");
        } else {
            LOG.log(System.Logger.Level.INFO, "e-mail simulated, not sent: no mail server configured");
        }
        return StepResult.done(Map.of());
    }

    private static Disclosure disclosure(MailSettings settings) {
        return new Disclosure(Disclosure.Kind.EMAIL, settings.host(), settings.port(), false, 0, SendEmail.FAILED);
    }

    private static Duration limit(StepContext context) throws RetryableStepException {
        if (context.timeLeft().toMillis() < 1) {
            throw new RetryableStepException(SendEmail.FAILED, "no time left for the mail server");
        }
        return context.timeLeft();
    }

    private static InternetAddress address(String text, String field) throws StepException {
        return Recipient.parse(text)
                .orElseThrow(() -> new StepException(
                        SendEmail.FAILED, "field '" + field + "' is not exactly one plain e-mail address"));
    }

    @Override
    public void close() {
        delivery.close();
    }
}
