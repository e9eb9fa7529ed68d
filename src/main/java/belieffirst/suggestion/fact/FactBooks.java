package belieffirst.suggestion.fact;

import belieffirst.audience.Job;
import belieffirst.audience.Persona;
import belieffirst.catalog.Brand;
import belieffirst.catalog.Offer;
import belieffirst.catalog.Product;
import belieffirst.expression.AdTemplate;
import belieffirst.library.EntryKinds;
import belieffirst.plan.PlanDetails;
import belieffirst.plan.advice.Advice;
import belieffirst.suggestion.fact.FactReader.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The writer of the book of facts for a request: what stays the same first, what changes from request to request last. */
@Component
public class FactBooks {

    private final EntryKinds kinds;

    FactBooks(EntryKinds kinds) {
        this.kinds = kinds;
    }

    public FactBook of(PromptFacts background) {
        var known = background.known();
        var groups = new ArrayList<FactGroup>();
        groups.add(stable("brand", row("brands", known.brand(), Brand::row)));
        groups.add(stable("product", row("products", known.product(), Product::row)));
        groups.add(stable("never_say", Forbidden.of(known).told()));
        groups.add(stable("offer", row("offers", known.offer(), Offer::row)));
        groups.add(stable("persona", row("personas", known.persona(), Persona::row)));
        groups.add(stable("job", row("jobs", known.job(), Job::row)));
        groups.add(stable("angle", row("angles", known.angle(), FactBooks::row)));
        groups.add(changing("awareness", awareness(known)));
        groups.add(changing("on_record", background.onRecord().stream().map(FactBooks::told)));
        groups.add(changing("refused_before", background.refused().stream().map(FactBooks::told)));
        groups.add(changing("templates", background.templates().stream().map(FactBooks::told)));
        groups.add(changing("plan", plan(background)));
        groups.add(changing("pasted", background.pasted().lines().map(line -> new Told("Pasted", line))));
        return new FactBook(
                groups.stream().filter(group -> !group.facts().isEmpty()).toList());
    }

    private <T> Stream<Told> row(String kind, @Nullable T entry, Function<T, ObjectNode> row) {
        return entry == null ? Stream.of() : FactReader.told(kinds.of(kind), row.apply(entry)).stream();
    }

    private static ObjectNode row(PlanDetails.TestedAngle angle) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("name", angle.name())
                .put("belief_statement", angle.beliefStatement())
                .put("explanation", angle.explanation());
    }

    private static Stream<Told> awareness(RequestContext known) {
        var level = known.awareness();
        return level == null ? Stream.of() : Stream.of(new Told(level.label(), level.meaning()));
    }

    private static Told told(ExistingEntry existing) {
        return new Told(existing.said().isEmpty() ? "On record" : existing.said(), existing.gist());
    }

    private static Told told(RefusedIdea refused) {
        return new Told(refused.reason().isEmpty() ? "Refused" : "Refused: " + refused.reason(), refused.gist());
    }

    private static Told told(AdTemplate template) {
        return new Told(template.name(), template.instructions());
    }

    private static Stream<Told> plan(PromptFacts background) {
        var details = background.plan();
        return details == null
                ? Stream.of()
                : Stream.of(phase(details), angles(details), templates(details), warnings(details))
                        .flatMap(told -> told);
    }

    private static Stream<Told> phase(PlanDetails details) {
        var phase = details.plan().lifecycle().phase();
        var ads = "%d angles, %d ads each, %d templates"
                .formatted(
                        details.angles().size(),
                        details.plan().design().adsPerAngle(),
                        details.templates().size());
        return Stream.of(new Told("Phase", phase.label() + ": " + phase.goal()), new Told("Ads", ads));
    }

    private static Stream<Told> angles(PlanDetails details) {
        return details.angles().stream()
                .map(angle -> new Told(
                        "Angle “%s”".formatted(angle.name()), angle.beliefStatement() + reason(angle.explanation())));
    }

    private static Stream<Told> templates(PlanDetails details) {
        return details.templates().stream().map(template -> new Told("Template", template.name()));
    }

    private static Stream<Told> warnings(PlanDetails details) {
        return Advice.on(details).stream()
                .map(warning -> new Told("Warning", warning.sentence() + " " + warning.reason()));
    }

    private static String reason(@Nullable String explanation) {
        return explanation == null || explanation.isBlank() ? "" : " Because: " + explanation;
    }

    private static FactGroup stable(String name, Stream<Told> told) {
        return new FactGroup(name, true, numbered(name, told));
    }

    private static FactGroup changing(String name, Stream<Told> told) {
        return new FactGroup(name, false, numbered(name, told));
    }

    private static List<Fact> numbered(String name, Stream<Told> told) {
        var all = told.filter(fact -> !fact.text().isBlank()).toList();
        return IntStream.range(0, all.size())
                .mapToObj(i -> new Fact(
                        "%s-%d".formatted(name, i + 1),
                        all.get(i).field(),
                        all.get(i).label(),
                        all.get(i).text()))
                .toList();
    }
}
