package io.smartconvo.access;

import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How somebody can sign in here besides by name and password; the same for everybody. */
@RestController
@RequestMapping("/api/v1/session/ways")
@PermitAll
class WaysController {

    private final PublicAddress addresses;
    private final Sso sso;

    WaysController(PublicAddress addresses, Sso sso) {
        this.addresses = addresses;
        this.sso = sso;
    }

    /**
     * @param passkeys whether the address of this request is one that passkeys can be bound to
     * @param sso what members call the identity provider; null if there is none
     */
    record Ways(boolean passkeys, @Nullable String sso) {}

    @GetMapping
    Ways ways(HttpServletRequest request) {
        return new Ways(addresses.of(request).isPresent(), sso.name().orElse(null));
    }
}
