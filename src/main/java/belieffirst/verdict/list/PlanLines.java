package belieffirst.verdict.list;

import belieffirst.database.revision.RevisionCache;
import belieffirst.database.revision.Revisions;
import belieffirst.kernel.Refusal;
import belieffirst.plan.PlanFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The list of plans in any order; a part of it costs one statement. The latest change first walks an index as far as one likes. Any
 * other order, and what has some words, is that of the latest thousand which fit, so that no list grows with an organization. Of plans with
 * results, those are the latest whose results came last.
 */
@Repository
@Transactional(readOnly = true)
public class PlanLines {

    /** So many plans are sorted, and counted; a count of one more stands for more. */
    public static final int MOST = 1000;

    private static final String LINES =
            """
            with chosen as (
                 select p.id, p.organization_id, p.key, p.name, p.phase_id, p.status, p.archived_at is not null as archived, p.updated_at,
                        p.brand_id, p.product_id, p.persona_id, p.jtbd_framed_id, p.created_by, p.currency, p.event
                   from %13$s
                  where %2$s
                  order by %3$s
                  limit %4$d
            ), sorted as (
                 select * from (select c.*, %5$s from chosen c %6$s) placed
                  where %7$s
                  order by known %8$s, value %8$s, %12$s %8$s
                  limit %9$d
            )
            select c.*, b.name as brand, pr.name as product, pe.name as persona, j.name as job, o.name as owner,
                   v.verdict, v.spend, v.conversions, v.currency, v.as_of, r.ads, r.through, r.currencies, r.spends, r.counts,
                   (select count(*) from (select from %1$s where %10$s limit %11$d) few) as count,
                   case when v.arm ~ '^[0-9]+$' then coalesce(v.cell, 'Variant ' || v.arm) else a.name end as arm
              from sorted c
              join brands b on b.id = c.brand_id
              left join products pr on pr.id = c.product_id
              left join personas_4d pe on pe.id = c.persona_id
              left join belief_jtbd_framed j on j.id = c.jtbd_framed_id
              left join app.people() o on o.id = c.created_by
              {verdict}
              {results}
              left join belief_angles a on a.id = v.angle_id
             order by c.known %8$s, c.value %8$s, c.%12$s %8$s
            """.replace("{verdict}", VerdictOfPlan.JOIN).replace("{results}", ResultsOfPlan.JOIN);

    private final JdbcClient jdbc;
    private final RevisionCache<Asked, PlanPart> parts;

    PlanLines(JdbcClient jdbc, Revisions revisions) {
        this.jdbc = jdbc;
        this.parts = revisions.cache(32);
    }

    public PlanPart list(PlanFilter filter, PlanOrder order) {
        return part(new Asked(filter, order, false));
    }

    /** The same of those that have results. */
    public PlanPart withResults(PlanFilter filter, PlanOrder order) {
        return part(new Asked(filter, order, true));
    }

    private PlanPart part(Asked asked) {
        return parts.get(asked, () -> read(asked));
    }

    private PlanPart read(Asked asked) {
        var filter = asked.filter();
        var order = asked.order();
        var from = filter.from();
        var value = PlanOrder.value(from);
        if (value != null && !order.sort().takes(value)) {
            throw new Refusal.Invalid("This cursor is not one of ours: begin the list again without it.");
        }
        var rows = jdbc.sql(statement(asked))
                .params(PlanConditions.parameters(filter, MOST + 1))
                .param("known", PlanOrder.known(from))
                .param("value", value)
                .param("id", from.id())
                .query((row, _) -> PlanRows.row(row, order))
                .list();
        return PlanPart.cut(rows, filter.limit(), order.backwards(), from);
    }

    private static String statement(Asked asked) {
        var filter = asked.filter();
        var order = asked.order();
        var sort = order.sort();
        var walks = asked.walks();
        var goesOn = filter.from().id() != null;
        var limit = filter.limit() + 1;
        return LINES.formatted(
                PlanConditions.from(filter),
                PlanConditions.where(filter, asked.chosen(), walks && goesOn ? order.beyondWalked() : ""),
                asked.latest(),
                walks ? limit : MOST,
                sort.columns(order.descending()),
                sort.join(),
                goesOn && !walks ? order.beyondSorted() : "true",
                order.direction(),
                limit,
                PlanConditions.where(filter, asked.results()),
                MOST + 1,
                walks ? "id" : "key",
                asked.freshest() ? ResultsOfPlan.FRESHEST : PlanConditions.from(filter));
    }

    private record Asked(PlanFilter filter, PlanOrder order, boolean withResults) {

        /** Whether it goes on along an index as far as one likes. */
        boolean walks() {
            return order.sort() == PlanSort.UPDATED && !PlanConditions.searches(filter);
        }

        /** Whether those are sorted whose results came last, and not those that were changed last. */
        boolean freshest() {
            return withResults && !walks() && !PlanConditions.searches(filter);
        }

        String latest() {
            var updated = "p.updated_at %1$s, p.id %1$s".formatted(walks() ? order.direction() : "desc");
            return freshest() ? "f.last_day desc, f.plan_key desc" : updated;
        }

        String chosen() {
            return freshest() ? ResultsOfPlan.ONCE : results();
        }

        String results() {
            return withResults ? ResultsOfPlan.ANY : "";
        }
    }
}
