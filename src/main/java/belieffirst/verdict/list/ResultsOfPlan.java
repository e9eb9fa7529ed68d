package belieffirst.verdict.list;

/**
 * The results of a chosen plan {@code c} over all days, as SQL reads it: a row for each currency, of one index. An ad that spent in two
 * currencies is one ad.
 */
final class ResultsOfPlan {

    static final String JOIN = """
            left join lateral (
                  select case when count(*) < 2 then max(t.ads)
                              else (select count(distinct d.number) from planned_ad_days d
                                     where d.organization_id = c.organization_id and d.plan_id = c.id and d.until = d.day)
                          end::integer as ads, max(t.last_day) as through,
                         array_agg(t.currency order by t.currency) as currencies, array_agg(t.spend order by t.currency) as spends,
                         array_agg(t.purchases order by t.currency) as counts
                    from plan_results t where t.organization_id = c.organization_id and t.plan_id = c.id) r on true""";

    /** Whether a plan {@code p} has any. */
    static final String ANY =
            "exists (select from plan_results t where t.organization_id = p.organization_id and t.plan_id = p.id)";

    /** Plans {@code p} with results, which walk an index from the last day that came. */
    static final String FRESHEST =
            "plan_results f join belief_plans p on p.organization_id = f.organization_id and p.id = f.plan_id";

    /** Each of them once, by its currency that came last. */
    static final String ONCE = """
            not exists (select from plan_results o
                         where o.organization_id = f.organization_id and o.plan_id = f.plan_id
                           and (o.last_day, o.currency) > (f.last_day, f.currency))""";

    private ResultsOfPlan() {}
}
