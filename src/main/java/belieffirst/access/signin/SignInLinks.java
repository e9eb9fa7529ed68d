package belieffirst.access.signin;

import belieffirst.access.account.Account;
import belieffirst.access.account.Accounts;
import belieffirst.access.account.Secrets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The links that sign one person in, once. */
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
        return make(
                jdbc,
                "select app.add_sign_in_link(:hash, :account, :ends)::text",
                account,
                clock.instant().plus(lasts));
    }

    /** One that the machine itself makes: the last way back, past the second step too. */
    public static String makeOfMachine(JdbcClient jdbc, UUID account, Instant ends) {
        return make(jdbc, "select app.add_machine_link(:hash, :account, :ends)::text", account, ends);
    }

    private static String make(JdbcClient jdbc, String statement, UUID account, Instant ends) {
        var secret = Secrets.random();
        jdbc.sql(statement)
                .param("hash", Secrets.fingerprint(secret))
                .param("account", account)
                .param("ends", OffsetDateTime.ofInstant(ends, ZoneOffset.UTC))
                .query(String.class)
                .optional();
        return secret;
    }

    /** The person whom the link is for; afterwards it is used up. */
    public Optional<Taken> take(String secret) {
        return jdbc.sql("select account_id, of_machine from app.take_sign_in_link(:hash)")
                .param("hash", Secrets.fingerprint(secret))
                .query((row, _) -> Map.entry(row.getObject("account_id", UUID.class), row.getBoolean("of_machine")))
                .optional()
                .flatMap(link -> accounts.find(link.getKey()).map(account -> new Taken(account, link.getValue())));
    }

    /**
     * A link that somebody used.
     *
     * @param ofMachine whether the machine itself made it
     */
    public record Taken(Account account, boolean ofMachine) {}
}
