package belieffirst.access.signin;

import belieffirst.access.account.Account;
import belieffirst.access.account.Mail;
import belieffirst.kernel.Id;
import belieffirst.kernel.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The passkeys of a person. Reached through named functions alone. */
@Service
public class Passkeys {

    private final JdbcClient jdbc;
    private final Mail mail;

    Passkeys(JdbcClient jdbc, Mail mail) {
        this.jdbc = jdbc;
        this.mail = mail;
    }

    public List<Passkey> of(Account account) {
        return jdbc.sql("select * from app.passkeys_of(?)")
                .param(account.id())
                .query(Passkeys::passkey)
                .list();
    }

    public void rename(Account account, Id<Passkey> id, String name) {
        requireFound(
                id,
                jdbc.sql("select app.rename_passkey(?, ?, ?, ?)")
                        .param(account.id())
                        .param(id.value())
                        .param(name)
                        .param(MDC.get("request"))
                        .query(Boolean.class)
                        .single());
    }

    public void remove(Account account, Id<Passkey> id) {
        requireFound(
                id,
                jdbc.sql("select app.remove_passkey(?, ?, ?)")
                        .param(account.id())
                        .param(id.value())
                        .param(MDC.get("request"))
                        .query(Boolean.class)
                        .single());
        tell(account, "removed");
    }

    void tell(Account account, String what) {
        if (mail.isSet()) {
            mail.send(account.email(), "Your passkeys", """
                    A passkey for Belief First was %s.

                    If this was not you, change your password, and ask whoever runs the product for help.
                    """.formatted(what));
        }
    }

    private static void requireFound(Id<Passkey> id, boolean found) {
        if (!found) {
            throw new Refusal.NotFound("passkey", id);
        }
    }

    private static Passkey passkey(ResultSet row, int rowNumber) throws SQLException {
        @Nullable Timestamp used = row.getTimestamp("last_used_at");
        return new Passkey(
                new Id<>(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getTimestamp("created_at").toInstant(),
                used == null ? null : used.toInstant());
    }
}
