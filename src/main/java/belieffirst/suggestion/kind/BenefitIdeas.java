package belieffirst.suggestion.kind;

import belieffirst.library.Option;
import belieffirst.suggestion.fact.ExistingEntry;
import belieffirst.suggestion.fact.Fact;
import belieffirst.suggestion.fact.FactBook;
import belieffirst.suggestion.fact.PromptFacts;
import belieffirst.suggestion.fact.RequestContext;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The ideas for benefits: what the buyer has of the product, when, and what shows it. */
@Component
class BenefitIdeas implements IdeaKind {

    private final LayerEntries shelves;

    BenefitIdeas(LayerEntries shelves) {
        this.shelves = shelves;
    }

    @Override
    public String word() {
        return "benefits";
    }

    @Override
    public String singular() {
        return "benefit";
    }

    @Override
    public String shelf() {
        return "benefits";
    }

    @Override
    public Amount amount() {
        return new Amount(1, 8, 4);
    }

    @Override
    public List<IdeaField> parts() {
        return List.of(
                IdeaField.line("name", "Name", "Three to eight words, as the buyer would say it"),
                IdeaField.choice(
                        "kind",
                        "Kind",
                        Option.of("functional", "emotional", "identity"),
                        "What it does, how it feels, or who it lets them be"),
                IdeaField.choice(
                        "horizon",
                        "When it is felt",
                        Option.of("immediate", "short", "long"),
                        "At once, in days or weeks, or in months"),
                IdeaField.prose("description", "Description", "What is different then", 500),
                IdeaField.lines("features", "Features behind it", "What of the product brings it about", 200),
                IdeaField.lines("proof", "Proof", "What on record shows it; empty when nothing does", 300));
    }

    @Override
    public @Nullable String missing(RequestContext known) {
        return known.product() == null ? "Choose the product before its benefits." : null;
    }

    @Override
    public List<ExistingEntry> onRecord(RequestContext known) {
        return shelves.below("benefits", "product_id", known.productId(), this);
    }

    @Override
    public List<Idea> starters(PromptFacts background, FactBook book) {
        var gains = book.firstOf(
                book.of("product", "benefits", "key_benefits"), book.of("product", "unique_selling_points"));
        var features = book.firstOf(book.of("product", "features"), book.of("product", "unique_selling_points"));
        return IntStream.range(0, Math.min(gains.size(), 6))
                .mapToObj(
                        nth -> benefit(gains.get(nth), features.isEmpty() ? null : features.get(nth % features.size())))
                .toList();
    }

    private static Idea benefit(Fact gain, @Nullable Fact feature) {
        var because = feature == null ? List.of(gain) : List.of(gain, feature);
        var idea = Starter.idea(
                because,
                "name",
                Starter.begin(gain.text(), 80),
                "kind",
                "functional",
                "horizon",
                "short",
                "description",
                "A built-in suggestion in your own words: say what is different then.");
        idea.fields().putArray("features");
        if (feature != null) {
            idea.fields().withArray("/features").add(Starter.begin(feature.text(), 180));
        }
        idea.fields().putArray("proof");
        return idea;
    }
}
