package belieffirst.plan.compile;

import belieffirst.kernel.Id;
import belieffirst.plan.Plan;
import java.util.List;
import java.util.Optional;
import org.slf4j.MDC;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The payloads of compilations for bearers of tokens, whom the statement that reads the payload admits. */
@Repository
public class PayloadsForTokens {

    private static final String IN_FORCE =
            "select digest, payload from app.compiled_for_token(:token, :request, :plan, :known)";

    private final JdbcClient jdbc;

    PayloadsForTokens(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** That of the compilation in force, called outside a transaction; empty for a token or a plan with which anything is wrong. */
    public Optional<StoredPayload> inForce(String tokenHash, Id<Plan> plan, List<String> known) {
        return jdbc.sql(IN_FORCE)
                .param("token", tokenHash)
                .param("request", MDC.get("request"))
                .param("plan", plan.value())
                .param("known", known.toArray(String[]::new))
                .query((row, _) -> StoredPayloads.payload(row))
                .optional();
    }
}
