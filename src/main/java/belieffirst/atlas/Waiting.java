package belieffirst.atlas;

import belieffirst.atlas.WaitingThings.Item;
import belieffirst.atlas.WaitingThings.Kind;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The things of the current organization that wait for somebody. However many there are, they cost one statement. */
@Repository
@Transactional(readOnly = true)
public class Waiting {

    /** Days without a result after which something seems to be wrong; the last day is always told a day late. */
    private static final int SILENT_DAYS = 3;

    /** Open plans are those that were changed last; of more than two hundred the oldest are left out. */
    private static final String WAITING = """
            with open as (select id, key, name, status, updated_at from belief_plans
                           where archived_at is null and status in ('ready', 'running')
                           order by updated_at desc, id desc limit 200)
            select 'DECISION' as kind, o.key, o.name, v.verdict || ' ' || v.angle as detail, o.updated_at
              from open o
             cross join lateral (
                   select j.verdict, a.name as angle
                     from belief_verdicts j join belief_angles a on a.id = j.angle_id
                    where j.plan_id = o.id and j.verdict in ('promote', 'confirm', 'reject', 'best_bet')
                      and j.created_at = (select max(created_at) from belief_verdicts where plan_id = o.id)
                    order by j.verdict = 'best_bet', a.name limit 1) v
             union all
            select 'DRIFT', o.key, o.name, count(*)::text, o.updated_at
              from open o join belief_launch_differences d on d.plan_id = o.id and d.last_day is null and d.left_out_at is null
             group by o.key, o.name, o.updated_at
             union all
            select 'SILENCE', o.key, o.name, max(r.last_day)::text, o.updated_at
              from open o join plan_results r on r.plan_id = o.id
             where o.status = 'running'
             group by o.key, o.name, o.updated_at having max(r.last_day) < :silent
             union all
            select 'DRAFT', key, name, '', updated_at
              from (select key, name, updated_at from belief_plans where archived_at is null and status = 'draft'
                     order by updated_at desc, id desc limit 1001) drafts
             union all
            select 'UNMATCHED', '', '', count(*)::text, now()
              from (select from delivered_ads where code is null and not set_aside limit 1001) ads having count(*) > 0
             union all
            select 'PLANS', '', '', '', now() from (select from belief_plans limit 1) any_plan
             order by 5 desc
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Waiting(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What waits, by its kind. */
    public WaitingThings all() {
        var all = new EnumMap<Kind, List<Item>>(Kind.class);
        jdbc.sql(WAITING)
                .param(
                        "silent",
                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(SILENT_DAYS))
                .query(row -> {
                    all.computeIfAbsent(Kind.valueOf(row.getString("kind")), _ -> new ArrayList<>())
                            .add(new Item(row.getString("key"), row.getString("name"), row.getString("detail")));
                });
        return new WaitingThings(all);
    }
}
