package belieffirst.plan;

import belieffirst.kernel.Refusal;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.dao.DataAccessException;

/** Turns references that do not belong together, which the database refuses, into a refusal that names the field. */
final class PlanConstraints {

    /** A foreign key's name, or what our trigger says of a template that the writer cannot see. */
    private static final Pattern MISSING =
            Pattern.compile("belief_plan(?:s|_angles|_templates)_(\\w+?)_fkey|(template) \\S+ is not there");

    private static final Map<String, String> SENTENCES = Map.of(
            "brand_id", "There is no such brand.",
            "product_id", "There is no such product of this brand.",
            "offer_id", "There is no such offer of this product.",
            "persona_id", "There is no such persona of this brand.",
            "jtbd_framed_id", "There is no such job of this persona and product.",
            "angle_id", "One of these angles is not of this plan's job.",
            "template_id", "One of these templates is not there.");

    private static final Map<String, String> FIELDS = Map.of("angle_id", "angle_ids", "template_id", "template_ids");

    private PlanConstraints() {}

    static <T> T explained(Supplier<T> work) {
        try {
            return work.get();
        } catch (DataAccessException fault) {
            var cause = fault.getMostSpecificCause();
            var key = MISSING.matcher(String.valueOf(cause.getMessage()));
            if (key.find()) {
                var field = key.group(2) == null ? key.group(1) : "template_id";
                throw new Refusal.Invalid(Map.of(
                        FIELDS.getOrDefault(field, field), SENTENCES.getOrDefault(field, "There is no such thing.")));
            }
            if (cause instanceof SQLException sql && "42501".equals(sql.getSQLState())) {
                throw new Refusal.Forbidden("You cannot change this plan.");
            }
            throw fault;
        }
    }
}
