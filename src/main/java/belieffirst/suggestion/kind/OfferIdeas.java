package belieffirst.suggestion.kind;

import belieffirst.catalog.Offers;
import belieffirst.suggestion.fact.ExistingEntry;
import belieffirst.suggestion.fact.Fact;
import belieffirst.suggestion.fact.FactBook;
import belieffirst.suggestion.fact.PromptFacts;
import belieffirst.suggestion.fact.RequestContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The ideas for offers: terms on which the product could be sold now. */
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
    public List<IdeaField> parts() {
        return List.of(
                IdeaField.line("name", "Name", "As an ad would say it"),
                IdeaField.prose("description", "Description", "The terms, and for whom they are", 500),
                IdeaField.lines("urgency_drivers", "Urgency drivers", "One to three true reasons to act now", 200));
    }

    @Override
    public @Nullable String missing(RequestContext known) {
        return known.product() == null ? "Choose the product before its offer." : null;
    }

    @Override
    public List<ExistingEntry> onRecord(RequestContext known) {
        var product = known.productId();
        return product == null
                ? List.of()
                : offers.current(product).stream()
                        .map(offer -> new ExistingEntry(offer.id(), offer.name(), offer.name(), ""))
                        .toList();
    }

    @Override
    public List<Idea> starters(PromptFacts background, FactBook book) {
        return Stream.of(
                        offer(book, "current_offer", "%s", "The current offer as the product’s record states it."),
                        offer(book, "price_range", "The plain price: %s", "No discount, so that the belief decides."),
                        offer(book, "guarantee", "With the guarantee: %s", "The guarantee that is on record."),
                        offer(book, "benefits", "Try it for %s", "One unit, for buyers who want to try it first."))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Idea> offer(FactBook book, String field, String name, String description) {
        var terms = book.of("product", field);
        var reasons = reasons(book);
        if (terms.isEmpty() || reasons.isEmpty()) {
            return Optional.empty();
        }
        var named = name.formatted(Starter.begin(terms.getFirst().text(), 90));
        var because =
                Stream.concat(Stream.of(terms.getFirst()), reasons.stream()).toList();
        var idea = Starter.idea(because, "name", named, "description", description);
        var drivers = idea.fields().putArray("urgency_drivers");
        reasons.forEach(reason -> drivers.add(Starter.begin(reason.text(), 180)));
        return Optional.of(idea);
    }

    /** Two true reasons to act now. */
    private static List<Fact> reasons(FactBook book) {
        var reasons = book.firstOf(
                book.of("persona", "activation_events", "pain_symptoms"),
                book.of("product", "key_problems_solved", "benefits", "unique_selling_points"));
        return reasons.stream().limit(2).toList();
    }
}
