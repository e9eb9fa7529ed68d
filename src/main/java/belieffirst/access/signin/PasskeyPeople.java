package belieffirst.access.signin;

import belieffirst.access.account.Account;
import belieffirst.access.account.Accounts;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/** Accounts as passkeys know them: by the bytes of their id. */
@Component
class PasskeyPeople implements PublicKeyCredentialUserEntityRepository {

    private final Accounts accounts;

    PasskeyPeople(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return entity(accounts.find(account(handle)));
    }

    /** By what Spring Security calls somebody who signed in, which is the account's id. */
    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String id) {
        return entity(accounts.find(UUID.fromString(id)));
    }

    /** Accounts are made elsewhere. */
    @Override
    public void save(PublicKeyCredentialUserEntity entity) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void delete(Bytes handle) {
        throw new UnsupportedOperationException();
    }

    static Bytes handle(UUID account) {
        return new Bytes(ByteBuffer.allocate(16)
                .putLong(account.getMostSignificantBits())
                .putLong(account.getLeastSignificantBits())
                .array());
    }

    static UUID account(Bytes handle) {
        var bytes = ByteBuffer.wrap(handle.getBytes());
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    private static @Nullable PublicKeyCredentialUserEntity entity(Optional<Account> known) {
        return known.map(account -> ImmutablePublicKeyCredentialUserEntity.builder()
                        .id(handle(account.id()))
                        .name(account.email())
                        .displayName(account.displayName())
                        .build())
                .orElse(null);
    }
}
