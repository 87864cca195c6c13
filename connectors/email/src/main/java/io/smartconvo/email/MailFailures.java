package io.smartconvo.email;

import io.smartconvo.sdk.RetryableStepException;
import io.smartconvo.sdk.StepException;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.ParseException;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/** Tells what may pass from what will not. Servers like to quote addresses, so only codes and classes get through. */
final class MailFailures {

    private MailFailures() {}

    static StepException translate(MessagingException failure, boolean cut) {
        if (cut) {
            return retryable("mail server took too long");
        }
        var code = code(failure);
        if (code >= 400) {
            var message = "mail server answered " + code;
            return code < 500 ? retryable(message) : new StepException(SendEmail.FAILED, message);
        }
        if (failure instanceof AuthenticationFailedException) {
            return new StepException(SendEmail.FAILED, "mail server did not accept the credentials");
        }
        if (String.valueOf(failure.getMessage()).startsWith("STARTTLS is required")) {
            return new StepException(SendEmail.FAILED, "mail server does not offer STARTTLS");
        }
        if (failure instanceof ParseException || failure.getNextException() instanceof SSLException) {
            var reason = failure instanceof ParseException ? failure : failure.getNextException();
            return new StepException(
                    SendEmail.FAILED, "not sent: " + reason.getClass().getSimpleName());
        }
        return retryable("no connection to the mail server, or it broke");
    }

    /** The server's own code, which may be several exceptions deep; 0 if there is none. */
    private static int code(@Nullable Exception failure) {
        for (var next = failure; next instanceof MessagingException link; next = link.getNextException()) {
            var code = ownCode(link);
            if (code > 0) {
                return code;
            }
        }
        return 0;
    }

    private static int ownCode(MessagingException failure) {
        if (failure instanceof SMTPAddressFailedException address) {
            return address.getReturnCode();
        }
        if (failure instanceof SMTPSenderFailedException sender) {
            return sender.getReturnCode();
        }
        return failure instanceof SMTPSendFailedException send
                        && !(send.getNextException() instanceof SendFailedException)
                ? send.getReturnCode()
                : 0;
    }

    private static RetryableStepException retryable(String message) {
        return new RetryableStepException(SendEmail.FAILED, message);
    }
}
