package belieffirst.access;

import belieffirst.access.account.Account;
import belieffirst.access.account.Accounts;
import belieffirst.access.account.PasswordStrength;
import belieffirst.access.account.Secrets;
import belieffirst.database.principal.Role;
import belieffirst.kernel.Refusal;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** The acceptance of invitations, through named functions and outside any transaction: the invited have no membership yet. */
@Service
public class Joining {

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final PasswordEncoder encoder;

    Joining(JdbcClient jdbc, Accounts accounts, PasswordEncoder encoder) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.encoder = encoder;
    }

    /** What stands behind a link; opening it uses nothing up. */
    public Optional<Invitation.Opened> open(String secret) {
        return jdbc.sql("select * from app.invitation(:hash)")
                .param("hash", Secrets.fingerprint(secret))
                .query((row, _) -> new Invitation.Opened(
                        row.getString("organization_name"),
                        row.getString("inviter"),
                        row.getString("email"),
                        Role.of(row.getString("role")),
                        row.getBoolean("open"),
                        row.getBoolean("known")))
                .optional();
    }

    /** Makes the account of somebody who is here for the first time; refuses an e-mail that has an account, and a weak password. */
    public Account introduce(String secret, String name, String password) {
        PasswordStrength.require(password);
        return jdbc.sql("select app.account_by_invitation(:hash, :name, :password)")
                .param("hash", Secrets.fingerprint(secret))
                .param("name", name)
                .param("password", encoder.encode(password))
                .query(UUID.class)
                .optional()
                .flatMap(accounts::find)
                .orElseThrow(() -> new Refusal.Conflict(
                        "This e-mail has an account already: sign in with it, then open the link again."));
    }

    /** Makes them a member of the organization and answers it; empty when the link is not open, or is for somebody else. */
    public Optional<UUID> accept(String secret, Account account) {
        return jdbc.sql("select app.accept_invitation(:hash, :account)")
                .param("hash", Secrets.fingerprint(secret))
                .param("account", account.id())
                .query(UUID.class)
                .optional();
    }
}
