package io.smartconvo.dsar;

import org.springframework.stereotype.Component;

/** Tells whoever got something of these people that it is erased or changed (GDPR Art. 19). */
@Component
class TellRecipients extends RequestTask {

    private final Requests requests;
    private final Recipients recipients;

    TellRecipients(Requests requests, Recipients recipients) {
        super("tell", requests);
        this.requests = requests;
        this.recipients = recipients;
    }

    @Override
    void perform(SubjectRequest request) {
        if (request.kind() != RequestKind.COMPLAINT
                && requests.history(request).stream().noneMatch(before -> before.what() == Happening.RECIPIENTS_TOLD)) {
            recipients.tell(request, requests.people(request));
            requests.happened(request, Happening.RECIPIENTS_TOLD, null);
        }
    }
}
