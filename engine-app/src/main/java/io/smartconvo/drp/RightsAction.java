package io.smartconvo.drp;

import io.smartconvo.dsar.RequestKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What agents may ask for (Data Rights Protocol 0.9.4, 3.01). Not {@code sale:opt_in}: nothing is sold. */
enum RightsAction {
    ACCESS(RequestKind.ACCESS, "access"),
    /** A copy holds both. */
    ACCESS_CATEGORIES(RequestKind.ACCESS, "access:categories"),
    ACCESS_SPECIFIC(RequestKind.ACCESS, "access:specific"),
    DELETION(RequestKind.ERASURE, "deletion"),
    /** The protocol writes it both ways. */
    SALE_OPT_OUT(RequestKind.OPT_OUT, "sale:opt_out", "sale:opt-out");

    private final RequestKind kind;
    private final List<String> names;

    RightsAction(RequestKind kind, String... names) {
        this.kind = kind;
        this.names = List.of(names);
    }

    static Optional<RightsAction> named(String name) {
        return Stream.of(values()).filter(action -> action.names.contains(name)).findFirst();
    }

    RequestKind kind() {
        return kind;
    }
}
