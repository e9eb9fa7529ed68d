package belieffirst.plan;

import belieffirst.plan.layer.Layer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What plans have of each layer, as rows: what stays, stays as it is, so that the audit log tells what came and what went. */
@Repository
class LayerRows {

    private static final Map<Layer, String> LEFT_OUT = new EnumMap<>(Map.of(
            Layer.SUBLAYER,
            "delete from belief_plan_sublayers where plan_id = :plan and sublayer_id::text <> all (:picks)",
            Layer.MECHANISM,
            "delete from belief_plan_mechanisms where plan_id = :plan and mechanism_id::text <> all (:picks)",
            Layer.PROBLEM,
            "delete from belief_plan_problems where plan_id = :plan and problem_id::text <> all (:picks)",
            Layer.BENEFIT,
            "delete from belief_plan_benefits where plan_id = :plan and benefit_id::text <> all (:picks)",
            Layer.DENSITY,
            "delete from belief_plan_densities where plan_id = :plan and messaging_density <> all (:picks)",
            Layer.FORMAT,
            "delete from belief_plan_formats where plan_id = :plan and format_id::text <> all (:picks)"));

    private static final Map<Layer, String> TAKEN_IN = new EnumMap<>(Map.of(
            Layer.SUBLAYER,
            """
            insert into belief_plan_sublayers as kept (plan_id, persona_id, sublayer_id, display_order)
            select p.id, p.persona_id, pick::uuid, place
              from belief_plans p, unnest(:picks::text[]) with ordinality as picked (pick, place) where p.id = :plan
                on conflict (plan_id, sublayer_id) do update set display_order = excluded.display_order
             where kept.display_order <> excluded.display_order
            """,
            Layer.MECHANISM,
            """
            insert into belief_plan_mechanisms as kept (plan_id, angle_id, mechanism_id, display_order)
            select a.plan_id, a.angle_id, pick::uuid, place
              from belief_plan_angles a, unnest(:picks::text[]) with ordinality as picked (pick, place)
             where a.plan_id = :plan
                on conflict (plan_id, mechanism_id) do update set display_order = excluded.display_order
             where kept.display_order <> excluded.display_order
            """,
            Layer.PROBLEM,
            """
            insert into belief_plan_problems as kept (plan_id, jtbd_framed_id, problem_id, display_order)
            select p.id, p.jtbd_framed_id, pick::uuid, place
              from belief_plans p, unnest(:picks::text[]) with ordinality as picked (pick, place) where p.id = :plan
                on conflict (plan_id, problem_id) do update set display_order = excluded.display_order
             where kept.display_order <> excluded.display_order
            """,
            Layer.BENEFIT,
            """
            insert into belief_plan_benefits as kept (plan_id, product_id, benefit_id, display_order)
            select p.id, p.product_id, pick::uuid, place
              from belief_plans p, unnest(:picks::text[]) with ordinality as picked (pick, place) where p.id = :plan
                on conflict (plan_id, benefit_id) do update set display_order = excluded.display_order
             where kept.display_order <> excluded.display_order
            """,
            Layer.DENSITY,
            """
            insert into belief_plan_densities as kept (plan_id, messaging_density, display_order)
            select :plan, pick, place from unnest(:picks::text[]) with ordinality as picked (pick, place)
                on conflict (organization_id, plan_id, messaging_density) do update set display_order = excluded.display_order
             where kept.display_order <> excluded.display_order
            """,
            Layer.FORMAT,
            """
            insert into belief_plan_formats as kept (plan_id, format_id, display_order)
            select :plan, pick::uuid, place from unnest(:picks::text[]) with ordinality as picked (pick, place)
                on conflict (plan_id, format_id) do update set display_order = excluded.display_order
             where kept.display_order <> excluded.display_order
            """));

    private final JdbcClient jdbc;

    LayerRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes away what the plan no longer has; before the plan's own row changes, since rows rest on it. */
    void leaveOut(Plan before, Plan after) {
        changed(before, after).forEach(layer -> write(LEFT_OUT, layer, after));
    }

    /** Adds what the plan has now; after its own row changed. */
    void takeIn(Plan before, Plan after) {
        changed(before, after).stream()
                .filter(layer -> !after.design().of(layer).isEmpty())
                .forEach(layer -> write(TAKEN_IN, layer, after));
    }

    private static List<Layer> changed(Plan before, Plan after) {
        return Layer.LATER.stream()
                .filter(layer ->
                        !after.design().of(layer).equals(before.design().of(layer)))
                .toList();
    }

    private void write(Map<Layer, String> statements, Layer layer, Plan plan) {
        jdbc.sql(statements.getOrDefault(layer, ""))
                .param("plan", plan.id().value())
                .param("picks", plan.design().of(layer).toArray(String[]::new))
                .update();
    }
}
