package belieffirst.wizard;

import belieffirst.audience.Persona;
import belieffirst.catalog.Brand;
import belieffirst.catalog.Product;
import belieffirst.kernel.Money;
import belieffirst.plan.PlanDetails;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The known facts beside each question, taken from the plan details, so that they cost no statement. */
public final class StepFacts {

    private static final int FEW = 6;

    private StepFacts() {}

    static List<KnownFact> of(Step step, PlanDetails details) {
        return switch (step) {
            case BRAND -> brand(details.brand());
            case PRODUCT -> join(product(details.product()), brand(details.brand()));
            case OFFER -> join(terms(details.product()), product(details.product()));
            case PERSONA -> join(persona(details.persona()), product(details.product()));
            case JOB -> join(persona(details.persona()), pains(details.persona()));
            case ANGLES -> join(job(details), tired(details));
            case SUBLAYERS -> join(angle(details), persona(details.persona()));
            case MECHANISMS, PROBLEMS -> join(angle(details), join(pains(details.persona()), tired(details)));
            case BENEFITS, PROOFS, DENSITY -> join(angle(details), product(details.product()));
            case GOALS -> join(terms(details.product()), offer(details));
            case FORMATS, SPEND -> join(angle(details), spending(details));
            case TEMPLATES, REVIEW -> join(job(details), brand(details.brand()));
        };
    }

    public static List<KnownFact> brand(Brand brand) {
        return known(
                few("Never say", brand.disallowedClaims()),
                KnownFact.of("Voice", brand.voice()),
                KnownFact.of("Rules", brand.guidelines()));
    }

    private static List<KnownFact> terms(@Nullable Product product) {
        return product == null
                ? List.of()
                : known(
                        KnownFact.of("Current offer", product.facts().offer()),
                        KnownFact.of("Price", product.priceRange()));
    }

    public static List<KnownFact> product(@Nullable Product product) {
        if (product == null) {
            return List.of();
        }
        var facts = product.facts();
        return known(
                KnownFact.of("Product", facts.name()),
                few("Benefits", facts.benefits()),
                few("Unique selling points", facts.uniqueSellingPoints()),
                KnownFact.of("Audience", facts.audience()),
                KnownFact.of("Current offer", facts.offer()));
    }

    private static List<KnownFact> persona(@Nullable Persona persona) {
        return persona == null
                ? List.of()
                : known(
                        KnownFact.of("Persona", persona.name()),
                        KnownFact.of("Snapshot", persona.snapshot()),
                        few("Before", persona.change().before()),
                        few("After", persona.change().after()));
    }

    private static List<KnownFact> pains(@Nullable Persona persona) {
        return persona == null
                ? List.of()
                : known(
                        few("Symptoms", persona.experience().symptoms()),
                        few("They have tried", persona.experience().failedSolutions()));
    }

    private static List<KnownFact> job(PlanDetails details) {
        var awareness = details.plan().answers().awareness();
        var job = details.job();
        return known(
                KnownFact.of("Job", job == null ? "" : job.progressStatement()),
                KnownFact.of("Persona", details.personaName()),
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
                money("Target CPA", judged.targetCpa(), judged.currency()),
                money("Max CPA", judged.maxCpa(), judged.currency()),
                money("Budget", judged.budget(), judged.currency()));
    }

    private static List<KnownFact> offer(PlanDetails details) {
        var offer = details.offer();
        return known(KnownFact.of("Offer", offer == null ? "" : offer.name()));
    }

    private static KnownFact money(String label, @Nullable BigDecimal amount, @Nullable String currency) {
        return KnownFact.of(
                label,
                amount == null
                        ? ""
                        : "%s %s"
                                .formatted(Money.said(amount), currency == null ? "" : currency)
                                .strip());
    }

    private static List<KnownFact> tired(PlanDetails details) {
        var persona = details.persona();
        var product = details.product();
        return known(
                few(
                        "They have tried",
                        persona == null ? List.of() : persona.experience().failedSolutions()),
                few(
                        "Promises they are tired of",
                        persona == null ? List.of() : persona.experience().familiarPromises()),
                few(
                        "Never say",
                        product == null ? List.of() : product.facts().rules().prohibitedClaims()),
                few("Brand rules", details.brand().disallowedClaims()));
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
