package belieffirst.verdict.result;

import belieffirst.evidence.PlanEvidence;
import belieffirst.inference.Arm;
import belieffirst.plan.Plan;
import belieffirst.plan.layer.Phase;
import belieffirst.verdict.rule.PlanResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The results of the plans that a rematch goes on from, as they were kept with their latest verdicts. */
@Repository
public class EarlierResults {

    private static final JsonMapper JSON = new JsonMapper();

    /**
     * Plans of the first phase, from which this one goes on with the same offer; of each the counts that are kept on this event. Of a
     * completed plan those of its last verdict's day: what comes later changes no answer that was given.
     */
    private static final String KEPT = """
            with recursive line as (
                select p.id, p.key, p.parent_plan_id, p.product_id, p.offer_id, p.event, 0 as steps,
                       case when p.status = 'completed'
                            then coalesce((select max(as_of) from belief_verdicts where plan_id = p.id), current_date)
                            else 'infinity'::date end as until
                  from belief_plans p where p.id = :plan
                 union all
                select p.id, p.key, p.parent_plan_id, p.product_id, p.offer_id, p.event, l.steps + 1, l.until
                  from line l join belief_plans p on p.id = l.parent_plan_id
                 where p.phase_id = 1 and l.steps < 8)
            select l.key, v.arm, v.counts
              from line mine
              join line l on l.steps > 0 and l.product_id is not distinct from mine.product_id
                         and l.offer_id is not distinct from mine.offer_id
             cross join lateral (
                   select distinct on (v.arm) v.arm, v.read_outs ->> 'event' as event, v.read_outs ->> 'currency' as currency,
                          v.read_outs ->> 'attribution_setting' as attribution, v.read_outs ->> 'counts' as counts
                     from belief_verdicts v
                    where v.plan_id = l.id
                      and v.as_of = (select max(as_of) from belief_verdicts where plan_id = l.id and as_of <= l.until)
                    order by v.arm, v.created_at desc) v
             where mine.steps = 0 and v.event = mine.event and v.currency = :currency
               and v.attribution is not distinct from :attribution and v.arm = any (:arms)
             order by l.steps
            """;

    private final JdbcClient jdbc;

    EarlierResults(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Those plans in which all of these arms were compared and counted alike, the latest first: of a rematch. Costs a statement then,
     * and else none.
     */
    public List<PlanResult.Earlier> of(Plan plan, List<PlannedArm> arms, PlanEvidence came) {
        var lifecycle = plan.lifecycle();
        var rematch = lifecycle.parent() != null && lifecycle.phase() == Phase.DISCOVERY && arms.size() > 1;
        if (!rematch || came.currencies().size() != 1) {
            return List.of();
        }
        return kept(plan, arms, came).entrySet().stream()
                .filter(earlier -> earlier.getValue().size() == arms.size())
                .map(earlier -> new PlanResult.Earlier(
                        earlier.getKey(),
                        arms.stream()
                                .map(arm -> earlier.getValue().get(arm.key()))
                                .toList()))
                .toList();
    }

    /** By the keys of plans, and of arms. */
    private Map<String, Map<String, Arm>> kept(Plan plan, List<PlannedArm> arms, PlanEvidence came) {
        var kept = new LinkedHashMap<String, Map<String, Arm>>();
        jdbc.sql(KEPT)
                .param("plan", plan.id().value())
                .param("currency", came.currencies().getFirst())
                .param("attribution", came.attributionSetting())
                .param("arms", arms.stream().map(PlannedArm::key).toArray(String[]::new))
                .query(row -> {
                    var ofPlan = kept.computeIfAbsent(row.getString("key"), _ -> new LinkedHashMap<>());
                    var arm = row.getString("arm");
                    counts(row.getString("counts")).ifPresent(counts -> ofPlan.put(arm, counts));
                });
        return kept;
    }

    private static Optional<Arm> counts(@Nullable String kept) {
        return kept == null ? Optional.empty() : KeptCounts.in(JSON.readTree(kept));
    }
}
