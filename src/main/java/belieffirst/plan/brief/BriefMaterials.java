package belieffirst.plan.brief;

import belieffirst.kernel.Id;
import belieffirst.kernel.Jsonb;
import belieffirst.plan.Plan;
import belieffirst.plan.PlanDetails;
import belieffirst.plan.compile.Compilations;
import belieffirst.plan.compile.Preview;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** The collection of what briefs are composed of, read in two statements beside the plan. */
@Service
@Transactional(readOnly = true)
public class BriefMaterials {

    /** How many hooks are looked at, best impact first. */
    private static final int HOOKS = 120;

    /** What stands beside a plan's payload; a shared brief keeps it as it was. */
    static final String BESIDE = """
            select jsonb_build_object(
                       'name', p.name,
                       'brand', jsonb_build_object('guidelines', b.brand_guidelines, 'colors', b.brand_colors,
                                                   'fonts', b.brand_fonts, 'logo', b.logo_url),
                       'templates', (select coalesce(jsonb_object_agg(t.id, t.slots), '{}')
                                       from ad_brief_templates t
                                      where t.id in (select pt.template_id from belief_plan_templates pt where pt.plan_id = p.id
                                                      union
                                                     select a.template_id from belief_plan_ads a where a.plan_id = p.id)),
                       'hooks', (select coalesce(jsonb_agg(h.text order by h.impact_score desc nulls last, h.id), '[]')
                                   from (select k.id, k.text, k.impact_score from hooks k
                                          where k.product_id = p.product_id and k.archived_at is null
                                            and k.active is not false
                                          order by k.impact_score desc nulls last, k.id
                                          limit %d) h),
                       'goals', jsonb_build_object('event', p.event, 'max_cpa', case when p.target_cpa is not null
                                                                       then greatest(p.target_cpa, p.max_cpa) end,
                                                   'currency', p.currency))
              from belief_plans p join brands b on b.id = p.brand_id
             where p.id = :plan
            """.formatted(HOOKS);

    private final JdbcClient jdbc;
    private final Jsonb jsonb;
    private final Compilations compilations;
    private final Clock clock;

    BriefMaterials(JdbcClient jdbc, Jsonb jsonb, Compilations compilations, Clock clock) {
        this.jdbc = jdbc;
        this.jsonb = jsonb;
        this.compilations = compilations;
        this.clock = clock;
    }

    /** Of the version in force, or else of the draft. */
    public BriefMaterial of(PlanDetails details) {
        var plan = details.plan();
        var number = plan.lifecycle().compilation();
        var beside = beside(plan.id());
        if (number == null || number == 0) {
            return new BriefMaterial(jsonb.object(Preview.draft(details)), beside, null, clock.instant());
        }
        var compiled = compilations.get(plan.id(), number);
        return new BriefMaterial(jsonb.object(compiled.payload()), beside, number, compiled.compiledAt());
    }

    private JsonNode beside(Id<Plan> plan) {
        return jdbc.sql(BESIDE)
                .param("plan", plan.value())
                .query((row, _) -> jsonb.object(row.getString(1)))
                .single();
    }
}
