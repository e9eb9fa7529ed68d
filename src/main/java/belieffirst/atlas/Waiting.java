package belieffirst.atlas;

import belieffirst.atlas.WaitingThings.Item;
import belieffirst.atlas.WaitingThings.Kind;
import belieffirst.kernel.Silence;
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

    /**
     * Two hundred of each kind at most are looked at: of plans with results the freshest, of running ones those that were changed
     * last. A verdict waits while its plan is open, until a person decides on its angle.
     */
    private static final String WAITING = """
            with fresh as (select p.id, p.key, p.name, r.last_day
                             from plan_results r join belief_plans p on p.id = r.plan_id
                            where p.archived_at is null and p.status in ('ready', 'running')
                            order by r.last_day desc, r.plan_key desc limit 200),
                 running as (select id, key, name, updated_at from belief_plans
                              where archived_at is null and status = 'running' order by updated_at desc, id desc limit 200)
            select 'DECISION' as kind, f.key, f.name, v.word || ' ' || v.arm_name as detail, f.last_day::timestamptz as at
              from (select distinct id, key, name, last_day from fresh) f
             cross join lateral (
                   select coalesce(j.plan_word, j.verdict) as word, j.arm_name
                     from (select distinct on (v.arm) v.arm, v.angle_id, v.verdict, v.created_at, v.read_outs ->> 'name' as arm_name,
                                  v.read_outs ->> 'plan_verdict' as plan_word
                             from belief_verdicts v
                            where v.plan_id = f.id and v.as_of = (select max(as_of) from belief_verdicts where plan_id = f.id)
                            order by v.arm, v.created_at desc) j
                    where coalesce(j.plan_word, j.verdict) in ('promote', 'confirm', 'reject', 'best_bet', 'rematch', 'none_pays',
                                                               'cannot_be_judged')
                      and not exists (select from belief_angle_changes c
                                       where c.angle_id = j.angle_id and c.cause = 'person' and c.changed_at > j.created_at)
                    order by j.verdict = coalesce(j.plan_word, j.verdict) desc, j.arm_name limit 1) v
             union all
            select 'DRIFT', p.key, p.name, d.count::text, d.at
              from (select plan_id, count(*), max(found_at) as at from belief_launch_differences
                     where last_day is null and left_out_at is null group by plan_id order by 3 desc limit 200) d
              join belief_plans p on p.id = d.plan_id and p.archived_at is null and p.status in ('ready', 'running')
             union all
            select 'SILENCE', w.key, w.name, coalesce(r.last_day::text, ''), w.updated_at
              from running w
              left join lateral (select max(last_day) as last_day from plan_results where plan_id = w.id) r on true
             where coalesce(r.last_day, w.updated_at::date) < :silent
             union all
            select 'DRAFT', key, name, '', updated_at
              from (select key, name, updated_at from belief_plans where archived_at is null and status = 'draft'
                     order by updated_at desc, id desc limit 1001) drafts
             union all
            select 'UNMATCHED', '', '', count(*)::text, now()
              from (select from delivered_ads where code is null and not set_aside and not without_figures limit 1001) ads having count(*) > 0
             union all
            select 'ANY_PLAN', '', '', '', now() from (select from belief_plans limit 1) any_plan
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
                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(Silence.DAYS))
                .query(row -> {
                    all.computeIfAbsent(Kind.valueOf(row.getString("kind")), _ -> new ArrayList<>())
                            .add(new Item(row.getString("key"), row.getString("name"), row.getString("detail")));
                });
        return WaitingThings.of(all);
    }
}
