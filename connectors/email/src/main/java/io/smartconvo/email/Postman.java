package io.smartconvo.email;

import io.smartconvo.sdk.RetryableStepException;
import io.smartconvo.sdk.StepException;
import java.time.Clock;
import java.time.Duration;

/**
 * Takes letters of the platform itself to a mail server: those that no flow sends. A second attempt with the same key has the
 * same Message-ID, by which mailboxes drop the second copy.
 */
public final class Postman implements AutoCloseable {

    private final Delivery delivery;

    public Postman(Clock clock) {
        this.delivery = new Delivery(clock, null);
    }

    /** What became of an attempt. */
    public enum Outcome {
        TAKEN,
        /** The server is not there, or does not want it now. */
        LATER,
        /** It will never be taken. */
        REFUSED
    }

    /** Whether this is one plain address that a letter can be sent to. */
    public static boolean canReach(String address) {
        return Recipient.parse(address).isPresent();
    }

    /** Neither throws nor logs what a letter says or whom it is for. */
    public Outcome deliver(MailSettings server, String to, String subject, String text, String key, Duration within) {
        var recipient = Recipient.parse(to);
        if (recipient.isEmpty()) {
            return Outcome.REFUSED;
        }
        try {
            delivery.send(server, recipient.get(), null, new SendEmail(to, subject, text, null), key, within);
            return Outcome.TAKEN;
        } catch (RetryableStepException passing) {
            return Outcome.LATER;
        } catch (StepException refused) {
            return Outcome.REFUSED;
        }
    }

    @Override
    public void close() {
        delivery.close();
    }
}
