package belieffirst.access;

import belieffirst.kernel.Refusal;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Slows down guessing: ten wrong attempts per e-mail and a hundred per address in a quarter of an hour, counted for all servers.
 *
 * <p>Attempts from a device that signed in to the account before are counted apart, so that nobody locks its owner out.
 */
@Service
public class SignInAttempts {

    private static final int PER_EMAIL = 10;
    private static final int PER_ADDRESS = 100;
    private static final int WINDOW_SECONDS = 900;

    private static final Logger log = LoggerFactory.getLogger(SignInAttempts.class);

    private final JdbcClient jdbc;
    private final KnownDevices devices;

    SignInAttempts(JdbcClient jdbc, KnownDevices devices) {
        this.jdbc = jdbc;
        this.devices = devices;
    }

    /** Counts one more attempt, and refuses when there were too many. */
    public void count(String email, String address) {
        countEach(byEmail(email), byAddress(address));
    }

    /** The same for somebody who shows the secret of a device; an unknown one helps nobody. */
    public void count(String email, String address, String device) {
        countEach(subject(email, device), byAddress(address));
    }

    /** An attempt that was right: it does not count for the address, and the account starts afresh. */
    public void succeeded(String email, String address, String device) {
        tell("select app.forget_attempts(:who)::text", subject(email, device));
        tell("select app.uncount_attempt(:who)::text", byAddress(address));
    }

    private void countEach(String subject, String address) {
        if (attempts(subject) > PER_EMAIL || attempts(address) > PER_ADDRESS) {
            log.warn("Too many attempts to sign in, from {}", address);
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
