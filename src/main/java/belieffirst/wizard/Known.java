package belieffirst.wizard;

import belieffirst.catalog.ProductFacts;
import belieffirst.library.Entry;
import belieffirst.plan.Sheet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is known already, put beside each question; drawn from the plan's own sheet, so that it costs no statement. */
public final class Known {

    private static final int FEW = 6;

    private Known() {}

    static List<Fact> of(Step step, Sheet sheet) {
        return switch (step) {
            case BRAND -> brand(sheet.brand());
            case PRODUCT -> join(product(sheet.product()), brand(sheet.brand()));
            case OFFER ->
                join(
                        List.of(
                                text("Current offer", sheet.product(), "current_offer"),
                                text("Price", sheet.product(), "price_range")),
                        product(sheet.product()));
            case PERSONA -> join(persona(sheet.persona()), product(sheet.product()));
            case JOB -> join(persona(sheet.persona()), pains(sheet.persona()));
            case ANGLES -> join(job(sheet), tired(sheet));
            case SUBLAYERS -> join(angle(sheet), persona(sheet.persona()));
            case MECHANISMS, PROBLEMS -> join(angle(sheet), join(pains(sheet.persona()), tired(sheet)));
            case BENEFITS, DENSITY -> join(angle(sheet), product(sheet.product()));
            case FORMATS, SPEND -> join(angle(sheet), spending(sheet));
            case TEMPLATES, REVIEW -> join(job(sheet), brand(sheet.brand()));
        };
    }

    public static List<Fact> brand(@Nullable ObjectNode brand) {
        return known(
                list("Never say", brand, "disallowed_claims"),
                text("Voice", brand, "brand_voice_tone"),
                text("Rules", brand, "brand_guidelines"));
    }

    public static List<Fact> product(@Nullable ObjectNode product) {
        if (product == null) {
            return List.of();
        }
        var facts = ProductFacts.of(product);
        return known(
                Fact.of("Product", facts.name()),
                few("Benefits", facts.benefits()),
                few("Unique selling points", facts.uniqueSellingPoints()),
                Fact.of("Audience", facts.audience()),
                Fact.of("Current offer", facts.offer()));
    }

    private static List<Fact> persona(@Nullable ObjectNode persona) {
        var change = persona == null ? null : persona.path("transformation_map");
        return known(
                text("Persona", persona, "name"),
                text("Snapshot", persona, "snapshot"),
                list("Before", change, "before"),
                list("After", change, "after"));
    }

    private static List<Fact> pains(@Nullable ObjectNode persona) {
        return known(list("Symptoms", persona, "pain_symptoms"), list("They have tried", persona, "failed_solutions"));
    }

    private static List<Fact> job(Sheet sheet) {
        var awareness = sheet.plan().answers().awareness();
        return known(
                text("Job", sheet.job(), "progress_statement"),
                Fact.of("Persona", Sheet.name(sheet.persona())),
                Fact.of("Awareness", awareness == null ? "" : awareness.label()));
    }

    /** The belief that is held still. */
    private static List<Fact> angle(Sheet sheet) {
        return sheet.angles().stream()
                .limit(1)
                .map(angle -> new Fact("Angle", List.of(angle.name(), angle.beliefStatement())))
                .toList();
    }

    private static List<Fact> spending(Sheet sheet) {
        var judged = sheet.plan().yardstick();
        return known(
                money("Target cost per sale", judged.targetCpa(), judged.currency()),
                money("The most a sale may cost", judged.maxCpa(), judged.currency()),
                money("Budget", judged.budget(), judged.currency()));
    }

    private static Fact money(String label, @Nullable BigDecimal amount, @Nullable String currency) {
        return Fact.of(
                label,
                amount == null
                        ? ""
                        : "%s %s"
                                .formatted(amount.toPlainString(), currency == null ? "" : currency)
                                .strip());
    }

    private static List<Fact> tired(Sheet sheet) {
        return known(
                list("They have tried", sheet.persona(), "failed_solutions"),
                list("Promises they are tired of", sheet.persona(), "familiar_promises"),
                list("Never say", sheet.product(), "prohibited_claims"),
                list("Brand rules", sheet.brand(), "disallowed_claims"));
    }

    private static Fact text(String label, @Nullable JsonNode row, String column) {
        return Fact.of(label, row == null ? "" : row.path(column).asString(""));
    }

    private static Fact list(String label, @Nullable JsonNode row, String column) {
        return few(label, row == null ? List.of() : Entry.texts(row.path(column)));
    }

    private static Fact few(String label, List<String> lines) {
        return new Fact(label, lines.stream().distinct().limit(FEW).toList());
    }

    private static List<Fact> known(Fact... facts) {
        return List.of(facts).stream().filter(Fact::isKnown).toList();
    }

    private static List<Fact> join(List<Fact> first, List<Fact> then) {
        var facts = new ArrayList<>(first.stream().filter(Fact::isKnown).toList());
        then.stream()
                .filter(fact -> facts.stream().noneMatch(known -> known.label().equals(fact.label())))
                .forEach(facts::add);
        return facts;
    }
}
