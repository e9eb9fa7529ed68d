package belieffirst.plan;

import belieffirst.audience.Job;
import belieffirst.audience.Persona;
import belieffirst.catalog.Brand;
import belieffirst.catalog.Offer;
import belieffirst.catalog.Product;
import belieffirst.expression.PhaseTags;
import belieffirst.plan.layer.Layer;
import belieffirst.plan.layer.Phase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A plan and all that it refers to, read in one statement: what pages show, warnings weigh and the compiler writes.
 *
 * @param product null while it is not answered; offer, persona and job likewise
 */
public record PlanDetails(
        Plan plan,
        Brand brand,
        @Nullable Product product,
        @Nullable Offer offer,
        @Nullable Persona persona,
        @Nullable Job job,
        Parts parts,
        Lineage lineage) {

    public List<TestedAngle> angles() {
        return parts.angles();
    }

    /** The angle with this id; empty where the plan does not have it. */
    public Optional<TestedAngle> angle(UUID id) {
        return angles().stream().filter(angle -> angle.id().equals(id)).findFirst();
    }

    public List<Template> templates() {
        return parts.templates();
    }

    /** What an ad maker could not do without, named as a person would; empty for a plan that can be compiled. */
    public List<String> missing() {
        return MissingAnswers.in(this);
    }

    /** What the plan has of a layer that comes after confirmation, in its order. */
    public List<Row> layer(Layer layer) {
        return parts.layers().getOrDefault(layer, List.of());
    }

    /** What its ads are counted by: 6 angles, 4 variants. */
    public String countedBy() {
        var one = plan.lifecycle().phase().hasCells() ? "variant" : "angle";
        return arms() == 1 ? "1 " + one : arms() + " " + one + "s";
    }

    /** How many there are to compare: angles, or from phase 3 on cells. */
    public long arms() {
        return plan.lifecycle().phase().hasCells() ? Cell.count(this) : angles().size();
    }

    /** How many ads it makes. */
    public long totalAds() {
        return outline().totalAds();
    }

    public PlanOutline outline() {
        return new PlanOutline(plan, arms());
    }

    /** The product's name for a page; empty while it is not answered. */
    public String productName() {
        return product == null ? "" : product.name();
    }

    /** The offer's, likewise. */
    public String offerName() {
        return offer == null ? "" : offer.name();
    }

    /** The persona's, likewise. */
    public String personaName() {
        return persona == null ? "" : persona.name();
    }

    /** The job's, likewise. */
    public String jobName() {
        return job == null ? "" : job.name();
    }

    /** The angles, templates and layers of a plan, in its order, and the spend that is scheduled beside them. */
    public record Parts(
            List<TestedAngle> angles, List<Template> templates, Map<Layer, List<Row>> layers, List<SpendStep> spend) {}

    /**
     * A belief that this plan tests.
     *
     * @param confirmed whether it is a winner that a second phase confirmed
     */
    public record TestedAngle(
            UUID id,
            String name,
            String beliefStatement,
            @Nullable String explanation,
            String status,
            boolean confirmed) {}

    /**
     * An entry that a plan has of a layer.
     *
     * @param value its id, or the word of a messaging density
     * @param kind the kind of a sub-layer; empty for other layers
     * @param row as it stands in the library
     */
    public record Row(String value, String name, String kind, ObjectNode row) {}

    /** A template that carries this plan's ads. */
    public record Template(
            UUID id,
            @Nullable UUID brandId,
            String name,
            String instructions,
            @Nullable JsonNode phaseTags) {

        /** The instructions without the marks of Markdown's emphasis. */
        public String plainInstructions() {
            return instructions.replace("**", "");
        }

        /** Whether it was made for this phase; one without phases was made for all. */
        public boolean suits(Phase phase) {
            return PhaseTags.of(phaseTags).suits(phase.id());
        }
    }

    /**
     * The plans around a plan: those that it goes on from, its children, and sibling plans' offers.
     *
     * @param ancestors from the first plan of the line to the parent
     * @param previousCompleted whether a run of the phase before was completed in this line
     * @param otherOffers the names of offers that other plans of the same product use, unlike this one
     */
    public record Lineage(
            List<Kin> ancestors, boolean previousCompleted, List<Kin> children, List<String> otherOffers) {

        public @Nullable Kin parent() {
            return ancestors.isEmpty() ? null : ancestors.getLast();
        }
    }

    /**
     * A plan of the same line.
     *
     * @param again whether it tests an angle that this plan tests
     * @param setUp how its ads are set up, as {@link belieffirst.plan.goal.SetUp} names it
     */
    public record Kin(UUID id, String key, String name, int phaseId, String status, boolean again, String setUp) {}
}
