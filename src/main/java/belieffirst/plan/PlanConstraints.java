package belieffirst.plan;

import belieffirst.kernel.Refusal;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.dao.DataAccessException;

/** Turns references that do not belong together, which the database refuses, into a refusal that names the field. */
final class PlanConstraints {

    /** A foreign key's name, or what our trigger says of a template that the writer cannot see. */
    private static final Pattern MISSING =
            Pattern.compile("belief_plan(?:s|_[a-z]+)_(\\w+?)_fkey|(template) \\S+ is not there");

    private static final Map<String, String> SENTENCES = Map.ofEntries(
            Map.entry("brand_id", "There is no such brand."),
            Map.entry("product_id", "There is no such product of this brand."),
            Map.entry("offer_id", "There is no such offer of this product."),
            Map.entry("persona_id", "There is no such persona of this brand."),
            Map.entry("jtbd_framed_id", "There is no such job of this persona and product."),
            Map.entry("angle_id", "One of these angles is not of this plan's job."),
            Map.entry("template_id", "One of these templates is not there."),
            Map.entry("sublayer_id", "One of these sub-layers is not of this plan's persona."),
            Map.entry("mechanism_id", "One of these mechanisms is not of this plan's angle."),
            Map.entry("problem_id", "One of these problems is not of this plan's job."),
            Map.entry("benefit_id", "One of these benefits is not of this plan's product."),
            Map.entry("format_id", "One of these formats is not there."));

    private static final Set<String> LISTED =
            Set.of("angle_id", "template_id", "sublayer_id", "mechanism_id", "problem_id", "benefit_id", "format_id");

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
        return new Refusal.Invalid(Map.of(
                LISTED.contains(field) ? field + "s" : field,
                SENTENCES.getOrDefault(field, "There is no such thing.")));
    }
}
