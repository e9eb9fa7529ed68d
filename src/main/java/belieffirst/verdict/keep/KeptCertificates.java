package belieffirst.verdict.keep;

import belieffirst.inference.evalue.Certificate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The latest certificate of each plan of the current organization that compared several arms. An ad belongs to one plan, so plans
 * share no data. A question costs one statement.
 */
@Repository
@Transactional(readOnly = true)
public class KeptCertificates {

    /** They are kept with four decimals; of one that reads as nought it is known that it is at most half of the last. */
    private static final String LATEST = """
            select p.key, latest.certificate
              from belief_plans p
             cross join lateral (
                   select v.as_of, greatest((v.read_outs ->> 'certificate')::float8, 0.00005) as certificate
                     from belief_verdicts v
                    where v.organization_id = p.organization_id and v.plan_id = p.id
                    order by v.as_of desc, v.created_at desc
                    limit 1) latest
             where (select count(distinct v.arm) from belief_verdicts v
                     where v.organization_id = p.organization_id and v.plan_id = p.id and v.as_of = latest.as_of) > 1
               and (:angle::uuid is null
                    or exists (select from belief_verdicts v
                                where v.organization_id = p.organization_id and v.plan_id = p.id and v.angle_id = :angle))
             order by p.key
            """;

    private final JdbcClient jdbc;

    KeptCertificates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of all plans together. */
    public ProvenDifferences all() {
        return new ProvenDifferences(byPlan(null));
    }

    /** Those of the plans that tested this angle. */
    public List<Certificate> ofAngle(UUID angle) {
        return List.copyOf(byPlan(angle).values());
    }

    private Map<String, Certificate> byPlan(@Nullable UUID angle) {
        var certificates = new LinkedHashMap<String, Certificate>();
        jdbc.sql(LATEST).param("angle", angle).query(row -> {
            certificates.put(row.getString("key"), Certificate.ofE(row.getDouble("certificate")));
        });
        return certificates;
    }
}
