package io.smartconvo.access;

import io.smartconvo.access.Members.Account;
import io.smartconvo.access.PasskeyRows.Stored;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/** Members and their passkeys, as Spring Security asks for them. A member's handle is their id: it says nothing to others. */
@Component
class PasskeyStore implements PublicKeyCredentialUserEntityRepository, UserCredentialRepository {

    private final PasskeyRows rows;
    private final Members members;

    PasskeyStore(PasskeyRows rows, Members members) {
        this.rows = rows;
        this.members = members;
    }

    /** Signed more often than its own count says, or known already. */
    static final class Rejected extends RuntimeException {

        private static final long serialVersionUID = 1;

        Rejected(String message) {
            super(message);
        }
    }

    static Bytes handle(UUID member) {
        return new Bytes(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(member.getMostSignificantBits())
                .putLong(member.getLeastSignificantBits())
                .array());
    }

    static Optional<UUID> member(Bytes handle) {
        byte[] bytes = handle.getBytes();
        if (bytes.length != 2 * Long.BYTES) {
            return Optional.empty();
        }
        ByteBuffer parts = ByteBuffer.wrap(bytes);
        return Optional.of(new UUID(parts.getLong(), parts.getLong()));
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
        return member(id).flatMap(members::account).map(PasskeyStore::entity).orElse(null);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String username) {
        return members.account(username).map(PasskeyStore::entity).orElse(null);
    }

    @Override
    public void save(PublicKeyCredentialUserEntity userEntity) {
        throw new UnsupportedOperationException("members are not made by their passkeys");
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credentialId) {
        return rows.find(credentialId.getBytes()).map(PasskeyStore::credential).orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes userId) {
        return member(userId).stream()
                .flatMap(member -> rows.stored(member).stream())
                .map(PasskeyStore::credential)
                .toList();
    }

    /** The library checks a count against the one of the registration only; here it is the last one that counts. */
    @Override
    public void save(CredentialRecord credential) {
        byte[] id = credential.getCredentialId().getBytes();
        boolean taken = rows.find(id).isPresent()
                ? rows.signed(id, credential.getSignatureCount())
                : rows.add(stored(credential), credential.getLabel());
        if (!taken) {
            throw new Rejected("the passkey was copied, or somebody has it already");
        }
    }

    @Override
    public void delete(Bytes id) {
        throw new UnsupportedOperationException("passkeys are removed by their members");
    }

    private static Stored stored(CredentialRecord credential) {
        return new Stored(
                member(credential.getUserEntityUserId()).orElseThrow(),
                credential.getCredentialId().getBytes(),
                Objects.requireNonNull(credential.getAttestationObject()).getBytes(),
                credential.getSignatureCount(),
                credential.getTransports().stream()
                        .map(AuthenticatorTransport::getValue)
                        .collect(Collectors.toSet()));
    }

    /** The public key is part of the attestation, where it is read from. */
    private static CredentialRecord credential(Stored stored) {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(stored.credential()))
                .userEntityUserId(handle(stored.member()))
                .publicKey(new ImmutablePublicKeyCose(new byte[0]))
                .attestationObject(new Bytes(stored.attestation()))
                .signatureCount(stored.signatures())
                .uvInitialized(true)
                .transports(stored.transports().stream()
                        .map(AuthenticatorTransport::valueOf)
                        .collect(Collectors.toSet()))
                .label("")
                .build();
    }

    private static PublicKeyCredentialUserEntity entity(Account account) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(handle(account.id()))
                .name(account.name())
                .displayName(account.name())
                .build();
    }
}
