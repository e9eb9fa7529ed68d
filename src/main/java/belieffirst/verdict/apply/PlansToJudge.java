package belieffirst.verdict.apply;

import belieffirst.kernel.Id;
import belieffirst.plan.Plan;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The plans of all organizations that wait to be judged. A plan is noted in the transaction that keeps its results, so neither a
 * fault nor a kill loses it; any server takes it from here.
 */
@Repository
class PlansToJudge {

    private final JdbcClient jdbc;

    PlansToJudge(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(List<Id<Plan>> plans) {
        jdbc.sql("select app.ask_to_judge(:plans)::text")
                .param("plans", plans.stream().map(Id::value).toArray(UUID[]::new))
                .query(String.class)
                .optional();
    }

    /** The plan that is due first, for this server alone for the next minute. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Optional<PlanToJudge> next() {
        return jdbc.sql("select account, organization, plan, asked from app.next_to_judge()")
                .query((row, _) -> new PlanToJudge(
                        row.getObject("account", UUID.class),
                        row.getObject("organization", UUID.class),
                        new Id<>(row.getObject("plan", UUID.class)),
                        row.getTimestamp("asked").toInstant()))
                .optional();
    }

    /** Nothing is left to do, unless more results came meanwhile. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void done(PlanToJudge judged) {
        jdbc.sql("select app.judged(:plan, :asked)::text")
                .param("plan", judged.plan().value())
                .param("asked", judged.asked().atOffset(ZoneOffset.UTC))
                .query(String.class)
                .optional();
    }
}
