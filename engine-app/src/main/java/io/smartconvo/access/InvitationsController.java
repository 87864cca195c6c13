package io.smartconvo.access;

import io.smartconvo.access.Invitations.Needs;
import io.smartconvo.access.Invitations.Open;
import io.smartconvo.platform.ClientAddress;
import io.smartconvo.tenant.TenantDirectory;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** For who follows a link. Its token comes in the body: addresses are kept in too many places. */
@RestController
@RequestMapping("/api/v1/invitations")
@PermitAll
class InvitationsController {

    private final Invitations invitations;
    private final TenantDirectory tenants;
    private final AddressLimit addresses;

    InvitationsController(Invitations invitations, TenantDirectory tenants, AddressLimit addresses) {
        this.invitations = invitations;
        this.tenants = tenants;
        this.addresses = addresses;
    }

    record Token(@Nullable String token) {

        @Override
        public String toString() {
            return "Token[hidden]";
        }
    }

    record Acceptance(@Nullable String token, @Nullable String password) {

        @Override
        public String toString() {
            return "Acceptance[hidden]";
        }
    }

    /** @param reset whether it replaces a password that was there */
    record Answer(String name, String tenant, Needs needs, boolean reset) {}

    @PostMapping("/lookup")
    Answer look(@RequestBody Token given, HttpServletRequest request) {
        Open open = counted(request, () -> invitations.look(text(given.token())));
        return new Answer(
                open.link().name(),
                tenants.name(open.link().tenant()),
                open.needs(),
                open.link().reset());
    }

    @PostMapping("/acceptance")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void accept(
            @RequestBody Acceptance given,
            @AuthenticationPrincipal @Nullable Caller caller,
            HttpServletRequest request) {
        counted(request, () -> {
            invitations.accept(text(given.token()), text(given.password()), caller);
            return true;
        });
    }

    /** Whoever tries tokens is slowed down as those who try passwords are. */
    private <T> T counted(HttpServletRequest request, Supplier<T> work) {
        ClientAddress from = ClientAddress.of(request);
        addresses.take(from);
        T done = work.get();
        addresses.giveBack(from);
        return done;
    }

    private static String text(@Nullable String given) {
        return Objects.requireNonNullElse(given, "");
    }
}
