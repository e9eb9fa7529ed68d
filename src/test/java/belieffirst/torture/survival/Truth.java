package belieffirst.torture.survival;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.testing.Api;
import belieffirst.testing.ApiGround;
import belieffirst.torture.Figures;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows that PostgreSQL holds after a death, against what the clients were promised. */
final class Truth {

    private static final String ROWS = """
            select p.id, p.name, p.status,
                   (select count(*) from belief_plan_angles a where a.plan_id = p.id) as angles,
                   (select count(*) from belief_plan_templates t where t.plan_id = p.id) as templates,
                   (select count(*) from belief_plan_compilations c where c.plan_id = p.id) as compilations,
                   (select count(*) from belief_plan_ads d where d.plan_id = p.id) as ads,
                   (select count(*) from belief_plan_ads d
                      join delivered_ads v on v.organization_id = d.organization_id and v.code = d.code
                      join ad_performance r on r.delivered_ad_id = v.id
                     where d.plan_id = p.id) as results
              from belief_plans p
            """;

    private final Map<UUID, Row> rows = new HashMap<>();
    private final List<String> lost = new ArrayList<>();
    private final List<String> half = new ArrayList<>();
    private final List<String> twice = new ArrayList<>();

    /** Reads every plan, also those that nobody was promised. */
    Truth(JdbcClient superuser, int angles) {
        var names = new HashSet<String>();
        superuser.sql(ROWS).query(Row.class).stream().forEach(row -> {
            rows.put(row.id(), row);
            if (!row.isWhole(angles)) {
                half.add(row.toString());
            }
            if (!names.add(row.name())) {
                twice.add(row.name());
            }
        });
    }

    /** Holds what was promised against it. */
    void hold(List<Promise> promises) {
        for (var promise : promises) {
            if (promise.id() != null) {
                var row = rows.get(promise.id());
                if (row == null || !isKept(promise, row)) {
                    lost.add("%s: %s".formatted(promise.name(), row));
                }
            }
        }
    }

    private static boolean isKept(Promise promise, Row row) {
        return (promise.angles() == 0 || row.angles() == promise.angles())
                && (promise.compiled() == null || row.compilations() == 1)
                && row.results() >= promise.results();
    }

    /** Reads these compiled plans again, which must be the same to the letter. */
    void holdBytes(List<Promise> promises, Api api) {
        for (var promise : promises) {
            var address = "/api/plans/%s/compiled".formatted(promise.id());
            if (promise.compiled() != null
                    && !promise.compiled().equals(api.get(address).body())) {
                lost.add("other bytes of " + promise.name());
            }
        }
    }

    /** Says how much is wrong, and refuses any of it. */
    void judge(Figures figures, List<String> faults) {
        figures.say("lost", lost.size())
                .say("half-written", half.size())
                .say("done twice", twice.size())
                .say("other faults", faults.size());
        assertThat(List.of(faults, lost, half, twice))
                .as("faults, lost, half-written, done twice")
                .containsOnly(List.of());
    }

    /** One plan, with how many rows it has in each table. */
    record Row(
            UUID id,
            String name,
            String status,
            long angles,
            long templates,
            long compilations,
            long ads,
            long results) {

        /** A plan is begun with all its angles and tested with two; compiled with all its ads; its results came at once. */
        boolean isWhole(int begun) {
            return (angles == begun || angles == 2)
                    && templates == 2
                    && (compilations == 0 ? ads == 0 && status.equals("draft") : ads == 6 && !status.equals("draft"))
                    && (results == 0 || results == ads * ApiGround.DAYS);
        }
    }
}
