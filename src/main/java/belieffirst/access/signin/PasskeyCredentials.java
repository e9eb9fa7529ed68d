package belieffirst.access.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;

/** The public keys of passkeys as rows, reached through named functions alone, in the form that Spring Security asks for. */
@Repository
class PasskeyCredentials implements UserCredentialRepository {

    private final JdbcClient jdbc;

    PasskeyCredentials(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
        return jdbc.sql("select * from app.passkey(?)")
                .param(credential.getBytes())
                .query(PasskeyCredentials::credential)
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes account) {
        return jdbc.sql("select * from app.passkeys_of(?)")
                .param(PasskeyPeople.account(account))
                .query(PasskeyCredentials::credential)
                .list();
    }

    /** Adds one, or notes that one was used. */
    @Override
    public void save(CredentialRecord record) {
        if (findByCredentialId(record.getCredentialId()) == null) {
            add(record);
        } else {
            is(
                    "select app.use_passkey(?, ?, ?) is null",
                    record.getCredentialId().getBytes(),
                    record.getSignatureCount(),
                    record.isBackupState());
        }
    }

    /** Nobody removes one without saying whose it is. */
    @Override
    public void delete(Bytes credential) {
        throw new UnsupportedOperationException();
    }

    private void add(CredentialRecord record) {
        var attestation = record.getAttestationObject();
        is(
                "select app.add_passkey(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) is null",
                PasskeyPeople.account(record.getUserEntityUserId()),
                record.getCredentialId().getBytes(),
                record.getLabel(),
                record.getPublicKey().getBytes(),
                attestation == null ? new byte[0] : attestation.getBytes(),
                record.getSignatureCount(),
                record.isUvInitialized(),
                record.isBackupEligible(),
                record.isBackupState(),
                record.getTransports().stream()
                        .map(AuthenticatorTransport::getValue)
                        .toArray(String[]::new),
                MDC.get("request"));
    }

    private boolean is(String question, @Nullable Object... parameters) {
        return jdbc.sql(question)
                .params(Arrays.asList(parameters))
                .query(Boolean.class)
                .single();
    }

    private static CredentialRecord credential(ResultSet row, int rowNumber) throws SQLException {
        return ImmutableCredentialRecord.builder()
                .userEntityUserId(PasskeyPeople.handle(row.getObject("account_id", UUID.class)))
                .credentialId(new Bytes(row.getBytes("credential_id")))
                .label(row.getString("name"))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .attestationObject(new Bytes(row.getBytes("attestation")))
                .signatureCount(row.getLong("signature_count"))
                .uvInitialized(row.getBoolean("user_verified"))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backed_up"))
                .transports(Arrays.stream((String[]) row.getArray("transports").getArray())
                        .map(AuthenticatorTransport::valueOf)
                        .collect(Collectors.toSet()))
                .created(row.getTimestamp("created_at").toInstant())
                .build();
    }
}
