package belieffirst.access.signin;

import belieffirst.access.account.Account;
import belieffirst.access.token.TokenText;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Sign-ins and refused tokens, on record twice: in the log, and in the audit log of each organization of a known person.
 *
 * <p>The audit log is written aside, so that no answer takes longer for an e-mail that we know.
 */
@Service
public class SignInRecord implements AutoCloseable {

    /** How many may wait to be written; what comes beyond is in the log alone. */
    private static final int MOST_WAITING = 1_000;

    private static final Logger log = LoggerFactory.getLogger(SignInRecord.class);

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final ThreadPoolExecutor writing = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING),
            Thread.ofVirtual().name("sign-ins").factory(),
            new ThreadPoolExecutor.DiscardPolicy());

    SignInRecord(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Somebody signed in, with a password, a link or whatever else this says. */
    public void succeeded(Account account, String way, String address) {
        log.info("{} signed in with {} from {}", account.id(), way, address);
        note(account.email(), "signed in", way, address);
    }

    public void failed(String email, String address) {
        log.warn("A sign-in from {} failed", address);
        note(email, "failed", null, address);
        events.publishEvent(new SignInRefused("failed"));
    }

    public void throttled(String email, String address) {
        log.warn("Too many attempts to sign in, from {}", address);
        note(email, "throttled", null, address);
        events.publishEvent(new SignInRefused("throttled"));
    }

    /** A token that does not count, or not any more. */
    public void refused(TokenText token, String address) {
        log.warn("A token from {} was refused", address);
        var request = MDC.get("request");
        later("select app.note_refused_token(?, ?, ?)::text", token.hash(), address, request);
        events.publishEvent(new SignInRefused("token"));
    }

    private void note(String email, String done, @Nullable String way, String address) {
        later("select app.note_sign_in(?, ?, ?, ?, ?)::text", email, done, way, address, MDC.get("request"));
    }

    private void later(String statement, @Nullable Object... parameters) {
        writing.execute(() -> {
            try {
                jdbc.sql(statement)
                        .params(Arrays.asList(parameters))
                        .query(String.class)
                        .optional();
            } catch (DataAccessException fault) {
                log.error("The audit log could not be written", fault);
            }
        });
    }

    /** Writes what waits, for some seconds at most. */
    @Override
    public void close() {
        writing.shutdown();
        try {
            if (!writing.awaitTermination(5, TimeUnit.SECONDS)) {
                log.warn("Sign-ins that waited are in the log alone");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
