package belieffirst.access.signin;

import belieffirst.access.account.Secrets;
import belieffirst.kernel.Refusal;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * The limit on guessing passwords: ten wrong attempts per e-mail and a hundred per address in a quarter of an hour, over all
 * servers.
 *
 * <p>Attempts from a device that signed in to the account before are counted apart, so that nobody locks its owner out.
 */
@Service
public class SignInAttempts {

    private static final int PER_EMAIL = 10;
    private static final int PER_ADDRESS = 100;
    private static final int WINDOW_SECONDS = 900;

    private final JdbcClient jdbc;
    private final KnownDevices devices;
    private final SignInRecord record;

    SignInAttempts(JdbcClient jdbc, KnownDevices devices, SignInRecord record) {
        this.jdbc = jdbc;
        this.devices = devices;
        this.record = record;
    }

    /** Counts one more attempt, and refuses when there were too many. */
    public void count(String email, String address) {
        countEach(byEmail(email), email, address);
    }

    /** The same for somebody who shows the secret of a device; an unknown one helps nobody. */
    public void count(String email, String address, String device) {
        countEach(subject(email, device), email, address);
    }

    /** An attempt that was wrong, with this e-mail or an empty one. */
    public void failed(String email, String address) {
        record.failed(email, address);
    }

    /** An attempt that was right: it does not count for the address, and the account starts afresh. */
    public void succeeded(String email, String address, String device) {
        tell("select app.forget_attempts(:who)::text", subject(email, device));
        tell("select app.uncount_attempt(:who)::text", byAddress(address));
    }

    private void countEach(String subject, String email, String address) {
        if (attempts(subject) > PER_EMAIL || attempts(byAddress(address)) > PER_ADDRESS) {
            record.throttled(email, address);
            throw new Refusal.TooMany(
                    "There were too many attempts to sign in. Wait a quarter of an hour, then try again.",
                    WINDOW_SECONDS);
        }
    }

    private void tell(String statement, String who) {
        jdbc.sql(statement).param("who", who).query(String.class).optional();
    }

    private String subject(String email, String device) {
        return devices.knows(email, device)
                ? "device:" + Secrets.fingerprint(email.toLowerCase(Locale.ROOT) + " " + device)
                : byEmail(email);
    }

    private static String byEmail(String email) {
        return "email:" + Secrets.fingerprint(email.toLowerCase(Locale.ROOT));
    }

    private static String byAddress(String address) {
        return "address:" + address;
    }

    private int attempts(String who) {
        return jdbc.sql("select app.count_attempt(:who, make_interval(secs => :seconds))")
                .param("who", who)
                .param("seconds", WINDOW_SECONDS)
                .query(Integer.class)
                .single();
    }
}
