package belieffirst.evidence;

import belieffirst.kernel.Id;
import belieffirst.plan.Plan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The results of a plan, by ad and day, from which verdicts are made. Reading them costs one statement, however many. */
@Repository
@Transactional(readOnly = true)
public class Evidence {

    private final JdbcClient jdbc;
    private final KnownEvidence recent = new KnownEvidence();

    Evidence(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All that came back of this plan; empty where nothing did, and for a plan that one cannot see. */
    public PlanEvidence of(Id<Plan> plan) {
        var known = recent.of(plan);
        var reader = new EvidenceReader();
        jdbc.sql(EvidenceReader.SUMS)
                .param("plan", plan.value())
                .param("known", known == null ? null : known.version())
                .query(reader);
        if (known != null && known.version().equals(reader.version())) {
            return known.evidence();
        }
        var evidence = new PlanEvidence(plan, reader.event(), reader.days(), reader.freshness(), reader.leftOut());
        return reader.version() == null ? evidence : recent.keep(reader.version(), evidence);
    }
}
