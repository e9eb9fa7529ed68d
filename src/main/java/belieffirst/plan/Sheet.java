package belieffirst.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A plan and all that it refers to, read in one statement: what pages show, warnings weigh and the compiler writes.
 *
 * @param product the product's row, or null while it is not answered; offer, persona and job likewise
 */
public record Sheet(
        Plan plan,
        ObjectNode brand,
        @Nullable ObjectNode product,
        @Nullable ObjectNode offer,
        @Nullable ObjectNode persona,
        @Nullable ObjectNode job,
        Parts parts,
        Line line) {

    public List<Angle> angles() {
        return parts.angles();
    }

    public List<Template> templates() {
        return parts.templates();
    }

    /** What an ad maker could not do without, named as a person would; empty for a plan that can be compiled. */
    public List<String> missing() {
        var missing = new ArrayList<String>();
        if (product == null) {
            missing.add("a product");
        }
        if (persona == null) {
            missing.add("a persona");
        }
        if (job == null) {
            missing.add("a job to be done");
        }
        if (angles().isEmpty()) {
            missing.add("at least one angle");
        }
        if (plan.stage().phase().testsOneAngle() && angles().size() > 1) {
            missing.add("exactly one angle");
        }
        if (templates().isEmpty()) {
            missing.add("at least one template");
        }
        return missing;
    }

    /** A name for a page; empty for what is not answered. */
    public static String name(@Nullable ObjectNode row) {
        return row == null ? "" : row.path("name").asString("");
    }

    /** The angles and templates of a plan, in its order. */
    public record Parts(List<Angle> angles, List<Template> templates) {}

    /** A belief that this plan tests. */
    public record Angle(
            UUID id,
            String name,
            String beliefStatement,
            @Nullable String explanation,
            String status) {}

    /** A template that carries this plan's ads. */
    public record Template(
            UUID id,
            @Nullable UUID brandId,
            String name,
            String instructions,
            @Nullable Map<String, Object> phaseTags) {

        /** The instructions without the marks of Markdown's emphasis. */
        public String plainInstructions() {
            return instructions.replace("**", "");
        }

        /** Whether it was made for this phase; one without phases was made for all. */
        public boolean suits(Phase phase) {
            var phases = phaseTags == null ? null : phaseTags.get("phases");
            return !(phases instanceof List<?> list) || list.isEmpty() || list.contains(phase.id());
        }
    }

    /**
     * What stands around the plan: its parent, whether that was completed, its children, and sibling plans' offers.
     *
     * @param otherOffers the names of offers that other plans of the same product use, unlike this one
     */
    public record Line(@Nullable Kin parent, boolean parentCompleted, List<Kin> children, List<String> otherOffers) {}

    /** A plan of the same line. */
    public record Kin(UUID id, String key, String name, int phaseId, String status) {}
}
