package io.smartconvo.consent;

import io.smartconvo.privacy.SigningKeys;
import io.smartconvo.tenant.Site;
import io.smartconvo.tenant.TenantDirectory;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The public keys that receipts of a site are checked with, as a JSON Web Key set (RFC 7517, RFC 8037). */
@PermitAll
@RestController
class PublicKeys {

    private final TenantDirectory directory;
    private final SigningKeys keys;

    PublicKeys(TenantDirectory directory, SigningKeys keys) {
        this.directory = directory;
        this.keys = keys;
    }

    @CrossOrigin
    @GetMapping("/widget/v1/sites/{site}/jwks.json")
    ResponseEntity<Map<String, List<Map<String, String>>>> of(@PathVariable String site) {
        Site found = directory
                .site(site)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such site"));
        List<Map<String, String>> published = keys.published(found.tenant()).stream()
                .map(key -> Map.of(
                        "kty",
                        "OKP",
                        "crv",
                        "Ed25519",
                        "use",
                        "sig",
                        "alg",
                        "EdDSA",
                        "kid",
                        key.id(),
                        "x",
                        key.encoded()))
                .collect(Collectors.toList());
        // A tenant gets its first key with its first receipt, which may be a moment away.
        CacheControl cache = CacheControl.noCache();
        return ResponseEntity.ok().cacheControl(cache).body(Map.of("keys", published));
    }
}
