package belieffirst.plan;

import belieffirst.kernel.Refusal;
import belieffirst.plan.layer.Layer;
import belieffirst.plan.layer.LayerOwner;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.dao.DataAccessException;

/** The translation of references that do not belong together, as the database finds, into a refusal that names the field. */
final class PlanConstraints {

    /** A foreign key's name, or what our trigger says of a template that the writer cannot see. */
    private static final Pattern MISSING =
            Pattern.compile("belief_plan(?:s|_[a-z]+)_(\\w+?)_fkey|(template) \\S+ is not there");

    private static final Map<String, String> SENTENCES = Map.of(
            "brand_id", "There is no such brand.",
            "product_id", "There is no such product of this brand.",
            "offer_id", "There is no such offer of this product.",
            "persona_id", "There is no such persona of this brand.",
            "jtbd_framed_id", "There is no such job of this persona and product.");

    private PlanConstraints() {}

    static <T> T explained(Supplier<T> work) {
        try {
            return work.get();
        } catch (DataAccessException fault) {
            var cause = fault.getMostSpecificCause();
            var said = String.valueOf(cause.getMessage());
            var key = MISSING.matcher(said);
            if (key.find()) {
                throw missing(key.group(2) == null ? key.group(1) : "template_id");
            }
            if (said.contains("values are never stacked")) {
                throw new Refusal.Conflict(
                        "values_stacked",
                        "Two sub-layers of values or identity never stand on one ad: keep one of them.");
            }
            if (cause instanceof SQLException sql && "42501".equals(sql.getSQLState())) {
                throw new Refusal.Forbidden("You cannot change this plan.");
            }
            throw fault;
        }
    }

    private static Refusal.Invalid missing(String field) {
        return Arrays.stream(Layer.values())
                .filter(layer -> layer.idField().equals(field))
                .findFirst()
                .map(layer -> new Refusal.Invalid(Map.of(layer.listField(), sentence(layer))))
                .orElseGet(() ->
                        new Refusal.Invalid(Map.of(field, SENTENCES.getOrDefault(field, "There is no such thing."))));
    }

    private static String sentence(Layer layer) {
        var owner = layer == Layer.ANGLE ? LayerOwner.JOB : layer.owner();
        return owner == LayerOwner.ORGANIZATION
                ? "One of these %s is not there.".formatted(layer.word())
                : "One of these %s is not of this plan’s %s.".formatted(layer.word(), owner.word());
    }
}
