package belieffirst.access.signin;

import belieffirst.access.account.Secrets;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The new e-mail addresses that wait until the link which was sent there comes back. */
@Service
public class EmailChanges {

    private static final Duration LASTS = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    EmailChanges(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Answers the secret of the link that confirms the address. */
    public String ask(UUID account, String email) {
        var secret = Secrets.random();
        jdbc.sql("select app.ask_email_change(:account, :hash, :email, :ends)::text")
                .param("account", account)
                .param("hash", Secrets.fingerprint(secret))
                .param("email", email)
                .param("ends", OffsetDateTime.ofInstant(clock.instant().plus(LASTS), ZoneOffset.UTC))
                .query(String.class)
                .optional();
        return secret;
    }

    /** The confirmed address, for the account that asked; afterwards the link is used up. */
    public Optional<String> take(UUID account, String secret) {
        return jdbc.sql("select app.take_email_change(:account, :hash)")
                .param("account", account)
                .param("hash", Secrets.fingerprint(secret))
                .query(String.class)
                .optional();
    }
}
