package belieffirst.plan.layer;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The statements over a layer's picks, composed from the layer's own names; nothing that was sent ever joins them. */
public record LayerSql(Layer layer) {

    /** The picks of every later layer by its field, as a column of a statement over {@code belief_plans p}. */
    public static String picks() {
        return Layer.LATER.stream()
                .map(layer -> new LayerSql(layer).column())
                .collect(Collectors.joining(",\n", "jsonb_build_object(\n", ") as layers"));
    }

    /** The ids or words of the same picks alone, by field; a layer without picks is not there. */
    public static String pickedIds() {
        return Layer.LATER.stream()
                .map(layer -> new LayerSql(layer).ids())
                .collect(Collectors.joining(",\n", "jsonb_strip_nulls(jsonb_build_object(\n", ")) as picked_ids"));
    }

    private String ids() {
        return """
                '%s', (select jsonb_agg(pl.%s order by pl.display_order, pl.%s) from belief_plan_%s pl where pl.plan_id = p.id)""".formatted(layer.field(), layer.idField(), layer.idField(), layer.rows());
    }

    /**
     * The numbers of a plan's picks of each layer that its phase varies, as a column of a statement over {@code belief_plans p}; null
     * for a phase without cells.
     */
    public static String numbers() {
        return Arrays.stream(Phase.values())
                .filter(Phase::hasCells)
                .map(phase -> phase.varies().stream()
                        .map(layer -> new LayerSql(layer).number())
                        .collect(Collectors.joining(
                                ",\n", "when %d then jsonb_build_object(\n".formatted(phase.id()), ")\n")))
                .collect(Collectors.joining("", "case p.phase_id ", "end as picked"));
    }

    private String number() {
        var counted = "select count(*) as picks from belief_plan_%s pl".formatted(layer.rows());
        return layer.isStacked()
                ? """
                  '%s', (select coalesce(jsonb_agg(picks), '[]')
                           from (%s join belief_%s l on l.id = pl.%s where pl.plan_id = p.id group by l.sublayer_type) each_type)""".formatted(layer.field(), counted, layer.rows(), layer.idField())
                : """
                  '%s', jsonb_build_array((%s where pl.plan_id = p.id))""".formatted(layer.field(), counted);
    }

    private String column() {
        return layer.isWord()
                ? """
                  '%s', (select coalesce(jsonb_agg(jsonb_build_object('id', pl.%s) order by pl.display_order), '[]')
                           from belief_plan_%s pl where pl.plan_id = p.id)""".formatted(layer.field(), layer.idField(), layer.rows())
                : """
                  '%s', (select coalesce(jsonb_agg(to_jsonb(l) order by pl.display_order, l.id), '[]')
                           from belief_plan_%s pl join belief_%s l on l.id = pl.%s
                          where pl.plan_id = p.id)""".formatted(layer.field(), layer.rows(), layer.rows(), layer.idField());
    }

    public String delete() {
        return """
                delete from belief_plan_%s where plan_id = :plan and %s::text <> all (:picks)
                """.formatted(layer.rows(), layer.idField());
    }

    /** A row that stays is not written again, so that the audit log tells what came and what went. */
    public String insert() {
        var ofAngle = layer.owner() == LayerOwner.ANGLE;
        var owner = layer.owner().column();
        return """
                insert into belief_plan_%s as kept (plan_id, %s %s, display_order)
                select :plan, %s pick::%s, place
                  from %s p, unnest(:picks::text[]) with ordinality as picked (pick, place)
                 where p.%s = :plan
                    on conflict (%s plan_id, %s) do update set display_order = excluded.display_order
                 where kept.display_order <> excluded.display_order
                """.formatted(
                        layer.rows(),
                        owner.isEmpty() ? "" : owner + ",",
                        layer.idField(),
                        owner.isEmpty() ? "" : "p." + owner + ",",
                        layer.isWord() ? "text" : "uuid",
                        ofAngle ? "belief_plan_angles" : "belief_plans",
                        ofAngle ? "plan_id" : "id",
                        layer.isWord() ? "organization_id," : "",
                        layer.idField());
    }
}
