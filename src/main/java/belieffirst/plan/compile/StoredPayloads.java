package belieffirst.plan.compile;

import belieffirst.database.revision.RevisionCache;
import belieffirst.database.revision.Revisions;
import belieffirst.kernel.Id;
import belieffirst.kernel.Refusal;
import belieffirst.plan.Plan;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.slf4j.MDC;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The payloads of compilations, read for ad makers: nothing but their bytes, and not even those for whoever has them. */
@Repository
public class StoredPayloads {

    private static final String SELECT =
            "select c.digest, case when c.digest <> all (:known) then c.payload end as payload";

    private static final String IN_FORCE = SELECT + """
            ,
                   c.payload = 'null' as nothing,
                   c.number is null and exists (select from belief_plan_compilations e where e.plan_id = p.id) as withdrawn
              from belief_plans p
              left join belief_plan_compilations c on c.plan_id = p.id and c.number = p.compilation_number
             where p.id = :plan
            """;

    private static final String NUMBERED =
            SELECT + " from belief_plan_compilations c where c.plan_id = :plan and c.number = :number";

    private static final String FOR_TOKEN =
            "select digest, payload from app.compiled_for_token(:token, :request, :plan, :known)";

    /** What a token needs for it. */
    private static final String SCOPE = "plans:read";

    /** So many of 64 kB at most. */
    private static final int MOST = 100;

    private final JdbcClient jdbc;
    private final Revisions revisions;
    private final RevisionCache<Id<Plan>, StoredPayload> readings;

    StoredPayloads(JdbcClient jdbc, Revisions revisions) {
        this.jdbc = jdbc;
        this.revisions = revisions;
        this.readings = revisions.cache(MOST);
    }

    /** That of the compilation in force; refuses a plan without one, and says which way it lacks one. */
    StoredPayload inForce(Id<Plan> plan, List<String> known) {
        return jdbc.sql(IN_FORCE)
                .param("plan", plan.value())
                .param("known", known.toArray(String[]::new))
                .query((row, _) -> {
                    if (row.getString("digest") == null) {
                        throw Compilations.noneInForce(row.getBoolean("withdrawn"));
                    }
                    if (row.getBoolean("nothing")) {
                        throw Compilations.madeElsewhere();
                    }
                    return payload(row);
                })
                .optional()
                .orElseThrow(() -> new Refusal.NotFound("plan", plan));
    }

    /**
     * The same for the bearer of a token, outside a transaction; empty for a token or a plan with which anything is wrong. A small one
     * is kept until a row of the organization changes.
     *
     * @param tokenHash SHA-256 of the token, in hex
     */
    public Optional<StoredPayload> forToken(String tokenHash, Id<Plan> plan, List<String> known) {
        var asker = revisions.asker(tokenHash).filter(member -> member.may(SCOPE));
        if (asker.isEmpty()) {
            return read(tokenHash, plan, known);
        }
        var kept = readings.find(asker.get(), plan).map(payload -> payload.without(known));
        if (kept.isPresent()
                && (kept.get().bytes().isPresent() || known.contains(kept.get().digest()))) {
            return kept;
        }
        var payload = read(tokenHash, plan, known);
        payload.ifPresent(found -> readings.keep(asker.get(), plan, found.orItsDigest()));
        return payload;
    }

    /** The statement admits them too. */
    private Optional<StoredPayload> read(String tokenHash, Id<Plan> plan, List<String> known) {
        return jdbc.sql(FOR_TOKEN)
                .param("token", tokenHash)
                .param("request", MDC.get("request"))
                .param("plan", plan.value())
                .param("known", known.toArray(String[]::new))
                .query((row, _) -> payload(row))
                .optional();
    }

    StoredPayload get(Id<Plan> plan, int number, List<String> known) {
        return jdbc.sql(NUMBERED)
                .param("plan", plan.value())
                .param("number", number)
                .param("known", known.toArray(String[]::new))
                .query((row, _) -> payload(row))
                .optional()
                .orElseThrow(() -> new Refusal.NotFound("compilation", number));
    }

    private static StoredPayload payload(ResultSet row) throws SQLException {
        return new StoredPayload(row.getString("digest"), row.getBytes("payload"));
    }
}
