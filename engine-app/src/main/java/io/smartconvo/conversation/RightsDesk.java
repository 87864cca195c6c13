package io.smartconvo.conversation;

import io.smartconvo.privacy.SubjectId;
import io.smartconvo.tenant.TenantId;
import io.smartconvo.widget.ClientFrame;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Takes what visitors ask for by right. Asking again for what is under way gives another token for the same. */
public interface RightsDesk {

    /** @param token lets whoever has it see how it stands */
    record Receipt(UUID request, String token, String reference) {

        @Override
        public String toString() {
            return "Receipt[" + reference + "]";
        }
    }

    /** @return nothing where nobody has rights: in a sandbox */
    Optional<Receipt> take(TenantId tenant, SubjectId visitor, ClientFrame.Right right, Locale locale);
}
