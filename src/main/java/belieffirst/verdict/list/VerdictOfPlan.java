package belieffirst.verdict.list;

/**
 * The latest verdict of a chosen plan {@code c}, as SQL reads it: a few rows of one index, however old the plan is. None where no figures
 * are left that it could be judged by.
 */
final class VerdictOfPlan {

    /** The place of its word among those that say most; what works or falls is still tested. */
    static final String RANK = rank("v.verdict");

    static final String JOIN = """
            left join lateral (
                  select b.verdict, b.arm, b.angle_id, b.as_of, b.read_outs ->> 'name' as cell,
                         case when jsonb_exists(b.read_outs, 'currency') then b.read_outs ->> 'currency' else c.currency end as currency,
                         case when not bool_or(coalesce(b.read_outs -> 'missing_evidence' @> '["comparable"]', false)) over ()
                              then sum((b.read_outs ->> 'spend')::numeric) over () end as spend,
                         case when bool_and(b.read_outs ->> 'conversions' is not null) over ()
                              then (sum((b.read_outs ->> 'conversions')::bigint) over ())::bigint end as conversions
                    from (select w.as_of, w.created_at from belief_verdicts w
                           where w.organization_id = c.organization_id and w.plan_id = c.id
                             and exists (select from plan_results f where f.organization_id = c.organization_id and f.plan_id = c.id)
                           order by w.as_of desc, w.created_at desc limit 1) latest
                    join belief_verdicts b
                      on b.organization_id = c.organization_id and b.plan_id = c.id
                     and b.as_of = latest.as_of and b.created_at = latest.created_at
                   order by %s, (b.read_outs ->> 'p_best')::float8 desc nulls last
                   limit 1) v on true""".formatted(rank("b.verdict"));

    private VerdictOfPlan() {}

    private static String rank(String word) {
        return """
                array_position(array['confirm', 'reject', 'promote', 'best_bet', 'provisional', 'stop_no_separation', 'keep_testing',
                                     'kill'],
                               case when %1$s in ('works', 'falling') then 'keep_testing' else %1$s end)""".formatted(word);
    }
}
