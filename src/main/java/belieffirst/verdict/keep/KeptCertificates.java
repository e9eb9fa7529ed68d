package belieffirst.verdict.keep;

import belieffirst.inference.evalue.Certificate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
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

    private static final String OF_ANGLE = """
            select c.certificate
              from (select distinct plan_id from belief_verdicts where angle_id = :angle) v
              join plan_certificates c on c.plan_id = v.plan_id
              join belief_plans p on p.id = v.plan_id
             order by p.key
            """;

    /** Of plans by their keys; and how many there are in all, and the largest of them, without any plan. */
    private static final String OF_PLANS = """
            select p.key, c.certificate, 0 as plans, null::float8[] as largest
              from belief_plans p
              join plan_certificates c on c.plan_id = p.id
             where p.key = any (:keys::text[])
             union all
            select null, null, (select count(*) from plan_certificates),
                   array(select certificate from plan_certificates where certificate >= 1 / :alpha order by certificate desc)
            """;

    private final JdbcClient jdbc;

    KeptCertificates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What these plans proved, each by itself and all that there are counted together. */
    public ProvenDifferences ofPlans(Collection<String> keys) {
        var certificates = new LinkedHashMap<String, Certificate>();
        var plans = new long[1];
        var largest = new double[1][0];
        jdbc.sql(OF_PLANS)
                .param("keys", keys.toArray(String[]::new))
                .param("alpha", ProvenDifferences.ALPHA)
                .query(row -> {
                    if (row.getString("key") == null) {
                        plans[0] = row.getLong("plans");
                        largest[0] = read((Double[]) row.getArray("largest").getArray());
                    } else {
                        certificates.put(row.getString("key"), Certificate.ofE(row.getDouble("certificate")));
                    }
                });
        return new ProvenDifferences(certificates, plans[0], largest[0]);
    }

    private static double[] read(Double[] kept) {
        return Arrays.stream(kept).mapToDouble(e -> Certificate.ofE(e).e()).toArray();
    }

    /** Those of the plans that tested this angle. */
    public List<Certificate> ofAngle(UUID angle) {
        return jdbc.sql(OF_ANGLE)
                .param("angle", angle)
                .query((row, _) -> Certificate.ofE(row.getDouble("certificate")))
                .list();
    }
}
