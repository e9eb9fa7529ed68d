package belieffirst.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Links that sign one person in, once. */
@Service
public class SignInLinks {

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Clock clock;

    SignInLinks(JdbcClient jdbc, Accounts accounts, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Makes a link's secret, which is kept as a fingerprint only. */
    public String make(UUID account, Duration lasts) {
        return make(jdbc, account, clock.instant().plus(lasts));
    }

    static String make(JdbcClient jdbc, UUID account, Instant ends) {
        var secret = Secrets.random();
        jdbc.sql("select app.add_sign_in_link(:hash, :account, :ends)::text")
                .param("hash", Secrets.fingerprint(secret))
                .param("account", account)
                .param("ends", OffsetDateTime.ofInstant(ends, ZoneOffset.UTC))
                .query(String.class)
                .optional();
        return secret;
    }

    /** The person whom the link is for; afterwards it is used up. */
    public Optional<Account> take(String secret) {
        return jdbc.sql("select app.take_sign_in_link(:hash)")
                .param("hash", Secrets.fingerprint(secret))
                .query(UUID.class)
                .optional()
                .flatMap(accounts::find);
    }
}
