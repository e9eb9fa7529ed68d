package belieffirst.plan;

import belieffirst.audience.Sublayer;
import belieffirst.kernel.Jsonb;
import belieffirst.plan.layer.Density;
import belieffirst.plan.layer.Layer;
import belieffirst.plan.layer.LayerSql;
import belieffirst.plan.layer.Layers;
import belieffirst.plan.layer.Phase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.node.ObjectNode;

/** A reader of a plan's picks of the layers after confirmation, and of its spend. */
@Component
class LayerReader {

    private static final String SELECT = "select " + LayerSql.picks() + """
            ,
                   (select coalesce(jsonb_agg(jsonb_build_object('day', st.day, 'daily_budget', st.daily_budget)
                               order by st.day), '[]')
                      from belief_spend_steps st where st.plan_id = p.id) as spend
              from belief_plans p
             where p.id = :plan
            """;

    private static final TypeReference<Map<String, List<ObjectNode>>> ROWS = new TypeReference<>() {};
    private static final TypeReference<Map<String, List<String>>> PICKED = new TypeReference<>() {};
    private static final TypeReference<Map<String, List<Long>>> NUMBERS = new TypeReference<>() {};
    private static final TypeReference<Map<Layer, Layers.Open>> OPEN = new TypeReference<>() {};
    private static final TypeReference<List<SpendStep>> SPEND = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Jsonb jsonb;

    LayerReader(JdbcClient jdbc, Jsonb jsonb) {
        this.jdbc = jdbc;
        this.jsonb = jsonb;
    }

    /** What a plan has beyond angles and templates: a statement of its own, which plans of the first two phases never need. */
    Later later(UUID plan, Phase phase) {
        return phase.hasCells()
                ? jdbc.sql(SELECT)
                        .param("plan", plan)
                        .query((row, _) -> new Later(rows(row), jsonb.read(row.getString("spend"), SPEND)))
                        .single()
                : Later.NONE;
    }

    private Map<Layer, List<PlanDetails.Row>> rows(ResultSet row) throws SQLException {
        var rows = new EnumMap<Layer, List<PlanDetails.Row>>(Layer.class);
        jsonb.read(row.getString("layers"), ROWS)
                .forEach((field, found) -> rows.put(
                        Layer.of(field),
                        found.stream().map(each -> row(Layer.of(field), each)).toList()));
        return rows;
    }

    /** What the plan picked, and what its parent left open. */
    Layers layers(ResultSet row, Map<Layer, List<PlanDetails.Row>> rows) throws SQLException {
        var picks = new EnumMap<Layer, List<String>>(Layer.class);
        rows.forEach((layer, found) ->
                picks.put(layer, found.stream().map(PlanDetails.Row::value).toList()));
        return left(row, picks);
    }

    /** The same from the ids alone. */
    Layers layers(ResultSet row) throws SQLException {
        var picks = new EnumMap<Layer, List<String>>(Layer.class);
        jsonb.read(row.getString("picked_ids"), PICKED).forEach((field, ids) -> picks.put(Layer.of(field), ids));
        return left(row, picks);
    }

    /** The numbers of a plan's picks, from a column of {@link LayerSql#numbers}. */
    Function<Layer, List<Long>> numbers(ResultSet row) throws SQLException {
        var picked = row.getString("picked");
        Map<String, List<Long>> numbers = picked == null ? Map.of() : jsonb.read(picked, NUMBERS);
        return layer -> numbers.getOrDefault(layer.field(), List.of());
    }

    private Layers left(ResultSet row, Map<Layer, List<String>> picks) throws SQLException {
        var open = new EnumMap<Layer, Layers.Open>(Layer.class);
        jsonb.readable(row.getString("open_layers"), OPEN)
                .ifPresent(left -> left.forEach((layer, which) -> open.put(layer, which)));
        return new Layers(picks, open);
    }

    private static PlanDetails.Row row(Layer layer, ObjectNode row) {
        var value = row.path("id").asString();
        var name = layer.isWord() ? Density.of(value).label() : row.path("name").asString();
        return new PlanDetails.Row(value, name, Sublayer.of(row).type(), row);
    }

    /** The rows of the later layers, and the spend that is scheduled. */
    record Later(Map<Layer, List<PlanDetails.Row>> rows, List<SpendStep> spend) {

        static final Later NONE = new Later(Map.of(), List.of());
    }
}
