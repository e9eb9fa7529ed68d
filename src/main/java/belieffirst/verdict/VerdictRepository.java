package belieffirst.verdict;

import belieffirst.evidence.PlanEvidence;
import belieffirst.kernel.Id;
import belieffirst.kernel.Jsonb;
import belieffirst.plan.Plan;
import belieffirst.verdict.result.EarlierResults;
import belieffirst.verdict.result.KeptCounts;
import belieffirst.verdict.result.LostArms;
import belieffirst.verdict.result.PlannedArm;
import belieffirst.verdict.rule.Decision;
import belieffirst.verdict.rule.PlanResult;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The verdicts as rows: appended, never changed. */
@Repository
class VerdictRepository {

    /** The same inputs on the same day are one verdict, however often somebody looks. */
    private static final String APPEND = """
            insert into belief_verdicts (plan_id, angle_id, arm, as_of, verdict, read_outs, inputs_digest, engine_version)
            select :plan, angle, arm, :today, word, read_out, :digest, :engine
              from unnest(:angles::uuid[], :arms::text[], :words::text[], :readOuts::jsonb[])
                   as said (angle, arm, word, read_out)
             where :digest is distinct from (select inputs_digest from belief_verdicts
                                              where plan_id = :plan and as_of = :today order by created_at desc limit 1)
            """;

    private static final String HISTORY = """
            select distinct on (as_of, arm) as_of, arm, verdict, engine_version,
                   coalesce((read_outs ->> 'p_best')::float8, 0) as best
              from belief_verdicts
             where plan_id = :plan
             order by as_of desc, arm, created_at desc
             limit 1000
            """;

    private static final String LATEST = """
            select distinct on (arm) as_of, arm, verdict, engine_version,
                   coalesce((read_outs ->> 'p_best')::float8, 0) as best
              from belief_verdicts
             where plan_id = :plan
               and as_of = (select max(as_of) from belief_verdicts where plan_id = :plan)
             order by arm, created_at desc
            """;

    private final JdbcClient jdbc;
    private final Jsonb jsonb;
    private final LostArms lost;
    private final EarlierResults earlier;

    VerdictRepository(JdbcClient jdbc, Jsonb jsonb, LostArms lost, EarlierResults earlier) {
        this.jdbc = jdbc;
        this.jsonb = jsonb;
        this.lost = lost;
        this.earlier = earlier;
    }

    /** From here to the end of the transaction nobody else appends or applies verdicts of this plan, on whichever server. */
    void lock(Id<Plan> plan) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('verdicts of ' || :plan::text, 0))::text")
                .param("plan", plan.value())
                .query(String.class)
                .single();
    }

    /** The same where nobody has it; whoever does is judging the plan, and records that. */
    boolean lockIfFree(Id<Plan> plan) {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended('verdicts of ' || :plan::text, 0))")
                .param("plan", plan.value())
                .query(Boolean.class)
                .single();
    }

    /**
     * Only behind the {@link #lock}: of two at once, each would find that nothing was appended yet. Where the same figures come back after
     * they were taken back, nothing is appended, and the certificate counts again.
     */
    int append(PlanVerdict verdict) {
        var appended = jdbc.sql(APPEND)
                .param("plan", verdict.details().plan().id().value())
                .param("digest", InputsDigest.of(verdict))
                .param("engine", verdict.judgement().engine())
                .param("today", verdict.asOf())
                .params(columns(verdict))
                .update();
        jdbc.sql("select app.keep_certificate(:plan)::text")
                .param("plan", verdict.details().plan().id().value())
                .query(String.class)
                .single();
        return appended;
    }

    private Map<String, Object> columns(PlanVerdict verdict) {
        var arms = verdict.arms();
        var places = IntStream.range(0, arms.size()).boxed().toList();
        return Map.of(
                "angles", arms.stream().map(PlannedArm::angleId).toArray(UUID[]::new),
                "arms", arms.stream().map(PlannedArm::key).toArray(String[]::new),
                "words",
                        places.stream()
                                .map(arm -> verdict.decision(arm).wireName())
                                .toArray(String[]::new),
                "readOuts", places.stream().map(arm -> readOut(verdict, arm)).toArray(String[]::new));
    }

    /** With the event that was counted, in which terms, and what was left out: all may be others some day. */
    private String readOut(PlanVerdict verdict, int arm) {
        var kept = jsonb.object(jsonb.write(ReadOut.of(verdict, arm)));
        if (verdict.arms().get(arm).cell() == 0 && verdict.result().mixed().isEmpty()) {
            kept.set("counts", KeptCounts.of(verdict.result().arms().get(arm)));
        }
        kept.put("plan_verdict", verdict.judgement().verdict().wireName());
        var currencies = verdict.evidence().currencies();
        kept.put("currency", currencies.size() == 1 ? currencies.getFirst() : null);
        kept.put(
                "target_cpa",
                verdict.settings() == null
                        ? null
                        : String.valueOf(verdict.settings().targetCpa()));
        kept.put("attribution_setting", verdict.evidence().attributionSetting());
        var left = kept.putArray("left_out");
        verdict.evidence().leftOut().forEach(each -> left.add(each.why()));
        return kept.put("event", verdict.event().name()).toString();
    }

    List<PastVerdict> history(Id<Plan> plan) {
        return jdbc.sql(HISTORY)
                .param("plan", plan.value())
                .query(VerdictRepository::past)
                .list();
    }

    /** The last words on each arm. */
    List<PastVerdict> latest(Id<Plan> plan) {
        return jdbc.sql(LATEST)
                .param("plan", plan.value())
                .query(VerdictRepository::past)
                .list();
    }

    /** What the plans before it found of the same arms. */
    List<PlanResult.Earlier> earlier(Plan plan, List<PlannedArm> arms, PlanEvidence came) {
        return earlier.of(plan, arms, came);
    }

    Set<String> killed(Id<Plan> plan, LocalDate today) {
        return lost.of(plan, today);
    }

    Set<UUID> judged(Id<Plan> plan) {
        return new HashSet<>(jdbc.sql(
                        "select angle_id from belief_angle_changes where plan_id = :plan and cause in ('person', 'verdict')")
                .param("plan", plan.value())
                .query((row, _) -> row.getObject("angle_id", UUID.class))
                .list());
    }

    private static PastVerdict past(ResultSet row, int number) throws SQLException {
        return new PastVerdict(
                row.getObject("as_of", LocalDate.class),
                row.getString("arm"),
                Decision.valueOf(row.getString("verdict").toUpperCase(Locale.ROOT)),
                row.getDouble("best"),
                row.getString("engine_version"));
    }
}
