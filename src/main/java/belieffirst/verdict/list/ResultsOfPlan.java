package belieffirst.verdict.list;

/** The results of a chosen plan {@code c} over all days, as SQL reads it: a row for each currency, of one index. */
final class ResultsOfPlan {

    static final String JOIN = """
            left join lateral (
                  select sum(t.ads)::integer as ads, max(t.last_day) as through,
                         array_agg(t.currency order by t.currency) as currencies, array_agg(t.spend order by t.currency) as spends,
                         array_agg(t.purchases order by t.currency) as counts
                    from plan_results t where t.organization_id = c.organization_id and t.plan_id = c.id) r on true""";

    /** Whether a plan {@code p} has any. */
    static final String ANY =
            "exists (select from plan_results t where t.organization_id = p.organization_id and t.plan_id = p.id)";

    private ResultsOfPlan() {}
}
