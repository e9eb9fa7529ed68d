package belieffirst.access.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** The people who can sign in. Reached through named functions alone, outside any transaction: nobody is signed in yet. */
@Service
public class Accounts {

    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;
    private @Nullable String nobodysHash;

    Accounts(JdbcClient jdbc, PasswordEncoder encoder) {
        this.jdbc = jdbc;
        this.encoder = encoder;
    }

    public Optional<Account> find(UUID id) {
        return jdbc.sql("select * from app.account_by_id(:id)")
                .param("id", id)
                .query((row, _) -> account(row))
                .optional();
    }

    /** The account with this e-mail and password; an unknown e-mail, or one without a password, takes as long as a wrong one. */
    public Optional<Account> withPassword(String email, String password) {
        var nobodys = nobodysHash();
        var known = jdbc.sql("select * from app.account_by_email(:email)")
                .param("email", email)
                .query((row, _) -> new Known(account(row), row.getString("password_hash")))
                .optional();
        var hash = known.map(Known::hash).orElse(nobodys);
        return encoder.matches(password, hash) ? known.map(Known::account) : Optional.empty();
    }

    /** Made at the first sign-in and not at the start; both kinds of accounts wait for it. */
    private synchronized String nobodysHash() {
        var made = nobodysHash == null ? String.valueOf(encoder.encode(Secrets.random())) : nobodysHash;
        nobodysHash = made;
        return made;
    }

    public boolean hasPassword(UUID id) {
        return jdbc.sql("select password_hash is not null from app.account_by_id(:id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    public Optional<Account> find(String email) {
        return jdbc.sql("select * from app.account_by_email(:email)")
                .param("email", email)
                .query((row, _) -> account(row))
                .optional();
    }

    /** The account that owns the first organization, and whether it has a password. */
    public Optional<FirstOwner> firstOwner() {
        return jdbc.sql("select id, email, name, password_hash is not null as has_password from app.first_owner()")
                .query((row, _) -> new FirstOwner(account(row), row.getBoolean("has_password")))
                .optional();
    }

    /** Refuses a password that is easy to guess. */
    public void setPassword(UUID id, String password) {
        PasswordStrength.require(password);
        jdbc.sql("select app.set_password(:id, :hash)::text")
                .param("id", id)
                .param("hash", encoder.encode(password))
                .query(String.class)
                .optional();
    }

    public void rename(UUID id, String name) {
        jdbc.sql("select app.rename_account(:id, :name)::text")
                .param("id", id)
                .param("name", name)
                .query(String.class)
                .optional();
    }

    /** Answers whether nobody else has this address. */
    public boolean changeEmail(UUID id, String email) {
        return jdbc.sql("select app.change_email(:id, :email)")
                .param("id", id)
                .param("email", email)
                .query(Boolean.class)
                .single();
    }

    /** The organization that they used last, or their only one; empty when they have to choose. */
    public Optional<UUID> lastOrganization(UUID id) {
        return jdbc.sql("select app.last_organization(:id)")
                .param("id", id)
                .query(UUID.class)
                .optional();
    }

    public void rememberOrganization(UUID id, UUID organization) {
        jdbc.sql("select app.remember_organization(:id, :organization)::text")
                .param("id", id)
                .param("organization", organization)
                .query(String.class)
                .optional();
    }

    /** Keeps what a Supabase project says of somebody; the name is theirs to change here. */
    public Account know(UUID id, String email, String name) {
        return jdbc.sql("select * from app.know_account(:id, :email, :name)")
                .param("id", id)
                .param("email", email)
                .param("name", name)
                .query((row, _) -> account(row))
                .single();
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(row.getObject("id", UUID.class), row.getString("email"), row.getString("name"));
    }

    /** The owner of the first organization. */
    public record FirstOwner(Account account, boolean hasPassword) {}

    private record Known(Account account, @Nullable String hash) {}
}
