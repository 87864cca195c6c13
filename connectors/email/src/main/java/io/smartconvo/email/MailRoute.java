package io.smartconvo.email;

/** What becomes of a tenant's e-mails. */
public sealed interface MailRoute permits MailSettings, MailRoute.Simulated, MailRoute.Missing {

    /** The step succeeds and sends nothing, for a demo or development. A line in the log says so. */
    record Simulated() implements MailRoute {}

    /** No mail server is configured, and that is a mistake: the step fails. */
    record Missing() implements MailRoute {}
}
