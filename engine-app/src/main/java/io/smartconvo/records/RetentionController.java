package io.smartconvo.records;

import io.smartconvo.platform.Scope;
import io.smartconvo.privacy.catalogue.DataCatalogue;
import io.smartconvo.privacy.catalogue.Retention;
import io.smartconvo.privacy.catalogue.TableEntry;
import io.smartconvo.privacy.catalogue.Whose;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How long what is kept: the same for every tenant, except where a purpose decides. */
@RestController
@RolesAllowed({"OWNER", "ADMIN", "DESIGNER", "AGENT", "PRIVACY_OFFICER", "AUDITOR"})
class RetentionController {

    private final ObjectProvider<DataCatalogue> catalogue;

    RetentionController(ObjectProvider<DataCatalogue> catalogue) {
        this.catalogue = catalogue;
    }

    /** @param holds and {@code words}: a sentence each, in English as in the data catalogue */
    record Kept(String table, String holds, Whose whose, Retention rule, String words) {}

    @GetMapping("/api/v1/privacy/retention")
    @Scope("records:read")
    List<Kept> all() {
        return catalogue.getObject().tables().stream()
                .filter(table -> table.whose().isVisitor() || table.whose() == Whose.MEMBER)
                .filter(table -> table.keep() != Retention.NEVER)
                .map(RetentionController::kept)
                .toList();
    }

    private static Kept kept(TableEntry table) {
        return new Kept(
                table.name(),
                table.holds(),
                table.whose(),
                table.keep(),
                table.keep().words());
    }
}
