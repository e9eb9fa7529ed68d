package belieffirst.wizard;

import belieffirst.catalog.ProductFacts;
import belieffirst.library.Entry;
import belieffirst.plan.PlanDetails;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The known facts beside each question, taken from the plan details, so that they cost no statement. */
public final class StepFacts {

    private static final int FEW = 6;

    private StepFacts() {}

    static List<KnownFact> of(Step step, PlanDetails details) {
        return switch (step) {
            case BRAND -> brand(details.brand());
            case PRODUCT -> join(product(details.product()), brand(details.brand()));
            case OFFER ->
                join(
                        List.of(
                                text("Current offer", details.product(), "current_offer"),
                                text("Price", details.product(), "price_range")),
                        product(details.product()));
            case PERSONA -> join(persona(details.persona()), product(details.product()));
            case JOB -> join(persona(details.persona()), pains(details.persona()));
            case ANGLES -> join(job(details), tired(details));
            case SUBLAYERS -> join(angle(details), persona(details.persona()));
            case MECHANISMS, PROBLEMS -> join(angle(details), join(pains(details.persona()), tired(details)));
            case BENEFITS, PROOFS, DENSITY -> join(angle(details), product(details.product()));
            case FORMATS, SPEND -> join(angle(details), spending(details));
            case TEMPLATES, REVIEW -> join(job(details), brand(details.brand()));
        };
    }

    public static List<KnownFact> brand(@Nullable ObjectNode brand) {
        return known(
                list("Never say", brand, "disallowed_claims"),
                text("Voice", brand, "brand_voice_tone"),
                text("Rules", brand, "brand_guidelines"));
    }

    public static List<KnownFact> product(@Nullable ObjectNode product) {
        if (product == null) {
            return List.of();
        }
        var facts = ProductFacts.of(product);
        return known(
                KnownFact.of("Product", facts.name()),
                few("Benefits", facts.benefits()),
                few("Unique selling points", facts.uniqueSellingPoints()),
                KnownFact.of("Audience", facts.audience()),
                KnownFact.of("Current offer", facts.offer()));
    }

    private static List<KnownFact> persona(@Nullable ObjectNode persona) {
        var change = persona == null ? null : persona.path("transformation_map");
        return known(
                text("Persona", persona, "name"),
                text("Snapshot", persona, "snapshot"),
                list("Before", change, "before"),
                list("After", change, "after"));
    }

    private static List<KnownFact> pains(@Nullable ObjectNode persona) {
        return known(list("Symptoms", persona, "pain_symptoms"), list("They have tried", persona, "failed_solutions"));
    }

    private static List<KnownFact> job(PlanDetails details) {
        var awareness = details.plan().answers().awareness();
        return known(
                text("Job", details.job(), "progress_statement"),
                KnownFact.of("Persona", PlanDetails.name(details.persona())),
                KnownFact.of("Awareness", awareness == null ? "" : awareness.label()));
    }

    /** The belief that is held still. */
    private static List<KnownFact> angle(PlanDetails details) {
        return details.angles().stream()
                .limit(1)
                .map(angle -> new KnownFact("Angle", List.of(angle.name(), angle.beliefStatement())))
                .toList();
    }

    private static List<KnownFact> spending(PlanDetails details) {
        var judged = details.plan().targets();
        return known(
                money("Target cost per sale", judged.targetCpa(), judged.currency()),
                money("The most a sale may cost", judged.maxCpa(), judged.currency()),
                money("Budget", judged.budget(), judged.currency()));
    }

    private static KnownFact money(String label, @Nullable BigDecimal amount, @Nullable String currency) {
        return KnownFact.of(
                label,
                amount == null
                        ? ""
                        : "%s %s"
                                .formatted(amount.toPlainString(), currency == null ? "" : currency)
                                .strip());
    }

    private static List<KnownFact> tired(PlanDetails details) {
        return known(
                list("They have tried", details.persona(), "failed_solutions"),
                list("Promises they are tired of", details.persona(), "familiar_promises"),
                list("Never say", details.product(), "prohibited_claims"),
                list("Brand rules", details.brand(), "disallowed_claims"));
    }

    private static KnownFact text(String label, @Nullable JsonNode row, String column) {
        return KnownFact.of(label, row == null ? "" : row.path(column).asString(""));
    }

    private static KnownFact list(String label, @Nullable JsonNode row, String column) {
        return few(label, row == null ? List.of() : Entry.texts(row.path(column)));
    }

    private static KnownFact few(String label, List<String> lines) {
        return new KnownFact(label, lines.stream().distinct().limit(FEW).toList());
    }

    private static List<KnownFact> known(KnownFact... facts) {
        return List.of(facts).stream().filter(KnownFact::isKnown).toList();
    }

    private static List<KnownFact> join(List<KnownFact> first, List<KnownFact> then) {
        var facts = new ArrayList<>(first.stream().filter(KnownFact::isKnown).toList());
        then.stream()
                .filter(fact -> facts.stream().noneMatch(known -> known.label().equals(fact.label())))
                .forEach(facts::add);
        return facts;
    }
}
