package io.smartconvo.dsar;

import io.smartconvo.conversation.RightsDesk;
import io.smartconvo.privacy.SubjectId;
import io.smartconvo.privacy.TokenHash;
import io.smartconvo.tenant.Sandboxes;
import io.smartconvo.tenant.TenantId;
import io.smartconvo.widget.ClientFrame;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes requests from the chat, under the strictest of the clocks. */
@Component
class WidgetDesk implements RightsDesk {

    private final Intake intake;
    private final Requests requests;
    private final Sandboxes sandboxes;

    WidgetDesk(Intake intake, Requests requests, Sandboxes sandboxes) {
        this.intake = intake;
        this.requests = requests;
        this.sandboxes = sandboxes;
    }

    @Override
    @Transactional
    public Optional<Receipt> take(TenantId tenant, SubjectId visitor, ClientFrame.Right right, Locale locale) {
        if (sandboxes.find(tenant).isPresent()) {
            return Optional.empty();
        }
        RequestKind kind = switch (right) {
            case ACCESS -> RequestKind.ACCESS;
            case ERASURE -> RequestKind.ERASURE;
        };
        return Optional.of(requests.underWay(tenant, visitor, kind, Channel.WIDGET)
                .map(this::again)
                .orElseGet(() -> begin(tenant, visitor, kind, locale)));
    }

    private Receipt again(SubjectRequest request) {
        String token = TokenHash.newToken();
        requests.token(request, TokenHash.of(token));
        return new Receipt(request.id(), token, request.reference());
    }

    private Receipt begin(TenantId tenant, SubjectId visitor, RequestKind kind, Locale locale) {
        Intake.Receipt receipt = intake.take(
                tenant,
                new Intake.Wish(
                        kind,
                        Regime.GDPR,
                        Channel.WIDGET,
                        locale,
                        Contact.NONE,
                        visitor,
                        Identity.SESSION,
                        null,
                        null));
        return new Receipt(
                receipt.request().id(), receipt.token(), receipt.request().reference());
    }
}
