package belieffirst.plan;

import belieffirst.audience.Job;
import belieffirst.audience.Persona;
import belieffirst.catalog.Brand;
import belieffirst.catalog.Offer;
import belieffirst.catalog.Product;
import belieffirst.kernel.Id;
import belieffirst.kernel.Jsonb;
import belieffirst.plan.goal.GoalColumns;
import belieffirst.plan.layer.Answers;
import belieffirst.plan.layer.Awareness;
import belieffirst.plan.layer.LayerSql;
import belieffirst.plan.layer.Layers;
import belieffirst.plan.layer.Phase;
import belieffirst.plan.layer.Strategy;
import belieffirst.plan.layer.TestDesign;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.node.ObjectNode;

/** A reader of a plan and what it refers to from one row; of later phases the layers are read beside it. */
@Component
public class PlanDetailsReader {

    private static final String COLUMNS = """
            p.id, p.key, p.name, p.phase_id, p.status, p.parent_plan_id, p.compilation_number, p.archived_at,
            p.brand_id, p.product_id, p.offer_id, p.offer_answered, p.persona_id, p.awareness_level,
            p.jtbd_framed_id, p.template_strategy, p.ads_per_angle, p.target_cpa, p.max_cpa, p.currency,
            p.budget, p.horizon_days, p.event, p.target_roas, p.budget_per_day, p.set_up, p.set_up_known_by,
            p.starts_on, p.goals_answered, p.version, p.updated_at, p.let_go, p.open_layers,
            """;

    /** An early plan of the same product that is still open. */
    private static final String SIBLING = """
            s.product_id = p.product_id and s.id <> p.id and s.archived_at is null and s.phase_id <= 2""";

    /** Whether another plan of the line tests an angle of this one. */
    private static final String AGAIN = """
            exists (select from belief_plan_angles ka join belief_plan_angles own
                                on own.plan_id = p.id and own.angle_id = ka.angle_id
                     where ka.plan_id = k.id)""";

    /** Of a persona, the few columns that pages and payloads show: a whole one is longer than the plan. */
    private static final String PERSONA = """
            (select json_build_object('id', pe.id, 'brand_id', pe.brand_id, 'name', pe.name, 'snapshot', pe.snapshot,
                                      'is_primary', pe.is_primary, 'transformation_map', pe.transformation_map,
                                      'pain_symptoms', pe.pain_symptoms, 'failed_solutions', pe.failed_solutions,
                                      'familiar_promises', pe.familiar_promises)
               from personas_4d pe where pe.id = p.persona_id)""";

    public static final String SELECT = """
            select %s
                   to_json(b) as brand, to_json(pr) as product, to_json(o) as offer, %s as persona,
                   to_json(j) as job,
                   (select coalesce(json_agg(json_build_object('id', a.id, 'name', a.name,
                                    'belief_statement', a.belief_statement, 'explanation', a.explanation,
                                    'status', a.status, 'confirmed', a.status = 'winner' and (
                                        select w.phase_id = 2
                                          from belief_angle_changes c left join belief_plans w on w.id = c.plan_id
                                         where c.angle_id = a.id and c.to_status = 'winner'
                                         order by c.changed_at desc, c.id desc limit 1) is true)
                                order by pa.display_order, a.id), '[]')
                      from belief_plan_angles pa join belief_angles a on a.id = pa.angle_id
                     where pa.plan_id = p.id) as angles,
                   (select coalesce(json_agg(json_build_object('id', t.id, 'brand_id', t.brand_id, 'name', t.name,
                                    'instructions', t.instructions, 'phase_tags', t.phase_tags)
                                order by pt.display_order, t.id), '[]')
                      from belief_plan_templates pt join ad_brief_templates t on t.id = pt.template_id
                     where pt.plan_id = p.id) as templates,
                   jsonb_build_object(
                       'ancestors', up.ancestors, 'previous_completed', up.previous_completed,
                       'children', (select coalesce(jsonb_agg(jsonb_build_object('id', k.id, 'key', k.key,
                                             'name', k.name, 'phase_id', k.phase_id, 'status', k.status,
                                             'set_up', k.set_up, 'again', %s)
                                             order by k.created_at, k.id), '[]')
                                    from belief_plans k where k.parent_plan_id = p.id and k.archived_at is null),
                       'other_offers', (select coalesce(jsonb_agg(distinct used.name), '[]')
                                    from (select so.name from belief_offers so
                                           where so.product_id = p.product_id and so.id is distinct from p.offer_id
                                             and exists (select from belief_plans s where s.offer_id = so.id and
                                                         %s)
                                           union all
                                          select 'no offer' where p.offer_id is not null
                                             and exists (select from belief_plans s where s.offer_id is null and
                                                         %s)) used)) as line
              from belief_plans p
              join brands b on b.id = p.brand_id
              left join products pr on pr.id = p.product_id
              left join belief_offers o on o.id = p.offer_id
              left join belief_jtbd_framed j on j.id = p.jtbd_framed_id
             cross join lateral (
                   with recursive line as (
                       select k.*, 1 as steps from belief_plans k where k.id = p.parent_plan_id
                       union all
                       select k.*, line.steps + 1 from belief_plans k
                         join line on k.id = line.parent_plan_id where line.steps < 30)
                   select coalesce(jsonb_agg(jsonb_build_object('id', k.id, 'key', k.key, 'name', k.name,
                                             'phase_id', k.phase_id, 'status', k.status,
                                             'set_up', k.set_up, 'again', %s) order by k.steps desc), '[]')
                              as ancestors,
                          coalesce(bool_or(exists (select from belief_plan_runs r
                                                    where r.plan_id = k.id and r.status = 'completed'
                                                      and r.phase_id = p.phase_id - 1)), false) as previous_completed
                     from line k) up
            """.formatted(COLUMNS, PERSONA, AGAIN, SIBLING, SIBLING, AGAIN);

    /** A plan with the ids of its parts and the numbers of its picks. */
    static final String OUTLINE = """
            select %s
                   array(select pa.angle_id from belief_plan_angles pa where pa.plan_id = p.id
                          order by pa.display_order, pa.angle_id) as angle_ids,
                   array(select pt.template_id from belief_plan_templates pt where pt.plan_id = p.id
                          order by pt.display_order, pt.template_id) as template_ids,
                   %s,
                   %s
              from belief_plans p
            """.formatted(COLUMNS, LayerSql.pickedIds(), LayerSql.numbers());

    private static final TypeReference<List<PlanDetails.TestedAngle>> ANGLES = new TypeReference<>() {};
    private static final TypeReference<Revision.Snapshot> LET_GO = new TypeReference<>() {};
    private static final TypeReference<List<PlanDetails.Template>> TEMPLATES = new TypeReference<>() {};

    private final Jsonb jsonb;
    private final LayerReader layers;

    PlanDetailsReader(Jsonb jsonb, LayerReader layers) {
        this.jsonb = jsonb;
        this.layers = layers;
    }

    public PlanDetails details(ResultSet row, int rowNumber) throws SQLException {
        var later = layers.later(row.getObject("id", UUID.class), Phase.of(row.getInt("phase_id")));
        var parts = new PlanDetails.Parts(
                jsonb.read(row.getString("angles"), ANGLES),
                jsonb.read(row.getString("templates"), TEMPLATES),
                later.rows(),
                later.spend());
        return new PlanDetails(
                plan(row, parts),
                Brand.of(jsonb.object(row.getString("brand"))),
                entry(row, "product", Product::of),
                entry(row, "offer", Offer::of),
                entry(row, "persona", Persona::of),
                entry(row, "job", Job::of),
                parts,
                jsonb.read(row.getString("line"), PlanDetails.Lineage.class));
    }

    PlanOutline outline(ResultSet row, int rowNumber) throws SQLException {
        var angles = List.of((UUID[]) row.getArray("angle_ids").getArray());
        var templates = List.of((UUID[]) row.getArray("template_ids").getArray());
        var plan = plan(row, angles, templates, layers.layers(row));
        var phase = plan.lifecycle().phase();
        return new PlanOutline(plan, phase.hasCells() ? Cell.count(phase, layers.numbers(row)) : angles.size());
    }

    private Plan plan(ResultSet row, PlanDetails.Parts parts) throws SQLException {
        return plan(
                row,
                parts.angles().stream().map(PlanDetails.TestedAngle::id).toList(),
                parts.templates().stream().map(PlanDetails.Template::id).toList(),
                layers.layers(row, parts.layers()));
    }

    private Plan plan(ResultSet row, List<UUID> angles, List<UUID> templates, Layers picks) throws SQLException {
        var design = new TestDesign(
                angles, templates, Strategy.of(row.getString("template_strategy")), row.getInt("ads_per_angle"), picks);
        return new Plan(
                new Id<>(row.getObject("id", UUID.class)),
                row.getString("key"),
                row.getString("name"),
                lifecycle(row),
                answers(row),
                design,
                GoalColumns.goals(row),
                revision(row));
    }

    private static Lifecycle lifecycle(ResultSet row) throws SQLException {
        var parent = row.getObject("parent_plan_id", UUID.class);
        return new Lifecycle(
                Phase.of(row.getInt("phase_id")),
                Status.of(row.getString("status")),
                parent == null ? null : new Id<>(parent),
                row.getObject("compilation_number", Integer.class),
                row.getObject("archived_at") != null);
    }

    private static Answers answers(ResultSet row) throws SQLException {
        var awareness = row.getString("awareness_level");
        return new Answers(
                row.getObject("brand_id", UUID.class),
                row.getObject("product_id", UUID.class),
                row.getObject("offer_id", UUID.class),
                row.getBoolean("offer_answered"),
                row.getObject("persona_id", UUID.class),
                awareness == null ? null : Awareness.of(awareness),
                row.getObject("jtbd_framed_id", UUID.class));
    }

    private Revision revision(ResultSet row) throws SQLException {
        var letGo = row.getString("let_go");
        return new Revision(
                row.getInt("version"),
                row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                letGo == null ? null : jsonb.readable(letGo, LET_GO).orElse(null));
    }

    private <T> @Nullable T entry(ResultSet row, String column, Function<ObjectNode, T> made) throws SQLException {
        var json = row.getString(column);
        return json == null ? null : made.apply(jsonb.object(json));
    }
}
