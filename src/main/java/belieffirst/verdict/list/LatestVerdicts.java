package belieffirst.verdict.list;

import belieffirst.verdict.rule.Decision;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The verdicts that say most of some plans, as the list of plans has them. However many there are, they cost one statement. */
@Repository
@Transactional(readOnly = true)
public class LatestVerdicts {

    private static final String VERDICTS = """
            select c.key, v.verdict
              from (select id, organization_id, key, currency from belief_plans where key = any(:keys)) c
            %s
             where v.verdict is not null
            """.formatted(VerdictOfPlan.JOIN);

    private final JdbcClient jdbc;

    LatestVerdicts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By the plan's key; without those that have none. */
    public Map<String, Decision> of(List<String> keys) {
        var found = new HashMap<String, Decision>();
        if (keys.isEmpty()) {
            return found;
        }
        jdbc.sql(VERDICTS).param("keys", keys.toArray(String[]::new)).query(row -> {
            found.put(
                    row.getString("key"),
                    Decision.valueOf(row.getString("verdict").toUpperCase(Locale.ROOT)));
        });
        return found;
    }
}
