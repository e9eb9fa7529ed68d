package belieffirst.suggestion;

import belieffirst.catalog.Offers;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Offers: terms on which the product could be sold now. */
@Component
class OfferIdeas implements IdeaKind {

    private final Offers offers;

    OfferIdeas(Offers offers) {
        this.offers = offers;
    }

    @Override
    public String word() {
        return "offers";
    }

    @Override
    public String singular() {
        return "offer";
    }

    @Override
    public String shelf() {
        return "offers";
    }

    @Override
    public String taking() {
        return "Add and choose";
    }

    @Override
    public Amount amount() {
        return Amount.exactly(3);
    }

    @Override
    public List<Part> parts() {
        return List.of(
                Part.line("name", "Name", "As an ad would say it"),
                Part.prose("description", "Description", "The terms, and for whom they are", 500),
                Part.lines("urgency_drivers", "Urgency drivers", "One to three true reasons to act now", 200));
    }

    @Override
    public @Nullable String missing(Known known) {
        return known.product() == null ? "Choose the product before its offer." : null;
    }

    @Override
    public List<OnRecord> onRecord(Known known) {
        var product = Known.id(known.product());
        return product == null
                ? List.of()
                : offers.current(product).stream()
                        .map(offer -> new OnRecord(offer.id(), offer.text("name"), gist(offer.row()), ""))
                        .toList();
    }

    @Override
    public String gist(ObjectNode fields) {
        return fields.path("name").asString("") + " "
                + fields.path("description").asString("");
    }

    @Override
    public List<Idea> starters(Background background, FactBook facts) {
        var why = facts.firstOf(
                facts.of("persona", "activation_events", "pain_symptoms"),
                facts.of("product", "key_problems_solved", "benefits", "unique_selling_points"));
        return Stream.of(
                        offer(
                                why,
                                "%s",
                                "The current offer as the product's record states it.",
                                terms(facts, "current_offer")),
                        offer(
                                why,
                                "The plain price: %s",
                                "No discount, so that the belief decides.",
                                terms(facts, "price_range")),
                        offer(
                                why,
                                "With the guarantee: %s",
                                "The guarantee that is on record.",
                                terms(facts, "guarantee")),
                        offer(
                                why,
                                "Try it for %s",
                                "One unit, for whoever wants to see this herself.",
                                terms(facts, "benefits")))
                .flatMap(Optional::stream)
                .toList();
    }

    private static List<Fact> terms(FactBook facts, String field) {
        return facts.of("product", field);
    }

    private static Optional<Idea> offer(List<Fact> reasons, String name, String description, List<Fact> terms) {
        if (terms.isEmpty() || reasons.isEmpty()) {
            return Optional.empty();
        }
        var because = Stream.concat(
                        Stream.of(terms.getFirst()), reasons.stream().limit(2))
                .toList();
        var idea = Starter.idea(
                because,
                "name",
                name.formatted(Starter.begin(terms.getFirst().text(), 90)),
                "description",
                description);
        var drivers = idea.fields().putArray("urgency_drivers");
        reasons.stream().limit(2).forEach(reason -> drivers.add(Starter.begin(reason.text(), 180)));
        return Optional.of(idea);
    }
}
