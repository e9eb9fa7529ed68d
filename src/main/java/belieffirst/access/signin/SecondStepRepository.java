package belieffirst.access.signin;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Second steps as rows, reached through named functions alone; each says which request it was, for the audit log. */
@Repository
class SecondStepRepository {

    private final JdbcClient jdbc;

    SecondStepRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Kept> find(UUID account) {
        return jdbc.sql("select * from app.second_step(?)")
                .param(account)
                .query(Kept.class)
                .optional();
    }

    boolean owes(UUID account) {
        return is("select app.owes_second_step(?)", account);
    }

    /** Keeps a sealed secret where there is none yet; answers the one that is kept. */
    String begin(UUID account, String sealed) {
        return jdbc.sql("select app.begin_second_step(?, ?)")
                .params(account, sealed)
                .query(String.class)
                .single();
    }

    /** Answers whether one waited. */
    boolean confirm(UUID account, long step, List<String> codes) {
        return is(
                "select app.confirm_second_step(?, ?, ?, ?)",
                account,
                step,
                hashes(account, codes),
                MDC.get("request"));
    }

    /** Answers whether the code of this step, or a later one, was not used yet. */
    boolean use(UUID account, long step) {
        return is("select app.use_code(?, ?)", account, step);
    }

    boolean use(UUID account, String recoveryCode) {
        var hash = RecoveryCodes.fingerprint(account, recoveryCode);
        return is("select app.use_recovery_code(?, ?, ?)", account, hash, MDC.get("request"));
    }

    void renew(UUID account, List<String> codes) {
        is("select app.renew_recovery_codes(?, ?, ?) is null", account, hashes(account, codes), MDC.get("request"));
    }

    void end(UUID account, String how) {
        is("select app.end_second_step(?, ?, ?) is null", account, how, MDC.get("request"));
    }

    private boolean is(String question, @Nullable Object... parameters) {
        return jdbc.sql(question)
                .params(Arrays.asList(parameters))
                .query(Boolean.class)
                .single();
    }

    private static String[] hashes(UUID account, List<String> codes) {
        return codes.stream()
                .map(code -> RecoveryCodes.fingerprint(account, code))
                .toArray(String[]::new);
    }

    /** A second step as it is kept; it counts once it is confirmed. */
    record Kept(String sealedSecret, boolean confirmed, int codesLeft) {}
}
