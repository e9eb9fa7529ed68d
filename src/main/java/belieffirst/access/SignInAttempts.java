package belieffirst.access;

import belieffirst.kernel.Refusal;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Slows down guessing: ten attempts an e-mail and a hundred an address in a quarter of an hour, counted for all servers. */
@Service
public class SignInAttempts {

    private static final int PER_EMAIL = 10;
    private static final int PER_ADDRESS = 100;
    private static final int WINDOW_SECONDS = 900;

    private final JdbcClient jdbc;

    SignInAttempts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Counts one more attempt, and refuses when there were too many. */
    public void count(String email, String address) {
        if (attempts(byEmail(email)) > PER_EMAIL || attempts("address:" + address) > PER_ADDRESS) {
            throw new Refusal.TooMany(
                    "There were too many attempts to sign in. Wait a quarter of an hour, then try again.",
                    WINDOW_SECONDS);
        }
    }

    /** Somebody who signed in starts afresh. */
    public void forget(String email) {
        jdbc.sql("select app.forget_attempts(:who)::text")
                .param("who", byEmail(email))
                .query(String.class)
                .optional();
    }

    private static String byEmail(String email) {
        return "email:" + Secrets.fingerprint(email.toLowerCase(Locale.ROOT));
    }

    private int attempts(String who) {
        return jdbc.sql("select app.count_attempt(:who, make_interval(secs => :seconds))")
                .param("who", who)
                .param("seconds", WINDOW_SECONDS)
                .query(Integer.class)
                .single();
    }
}
