package belieffirst.plan;

import belieffirst.plan.layer.Layer;
import belieffirst.plan.layer.LayerSql;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The picks of plans in each layer, as rows: only changes are written, so that the audit log shows what came and what went. */
@Repository
class LayerRows {

    private final JdbcClient jdbc;

    LayerRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes away what the plan no longer has; before the plan's own row changes, since rows rest on it. */
    void leaveOut(Plan before, Plan after) {
        changed(before, after).forEach(layer -> write(new LayerSql(layer).delete(), layer, after));
    }

    /** Adds what the plan has now; after its own row changed. */
    void takeIn(Plan before, Plan after) {
        changed(before, after).stream()
                .filter(layer -> !after.design().of(layer).isEmpty())
                .forEach(layer -> write(new LayerSql(layer).insert(), layer, after));
    }

    private static List<Layer> changed(Plan before, Plan after) {
        return Layer.LATER.stream()
                .filter(layer ->
                        !after.design().of(layer).equals(before.design().of(layer)))
                .toList();
    }

    private void write(String statement, Layer layer, Plan plan) {
        jdbc.sql(statement)
                .param("plan", plan.id().value())
                .param("picks", plan.design().of(layer).toArray(String[]::new))
                .update();
    }
}
