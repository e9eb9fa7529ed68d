package belieffirst.suggestion.kind;

import belieffirst.belief.ProofKind;
import belieffirst.suggestion.fact.ExistingEntry;
import belieffirst.suggestion.fact.Fact;
import belieffirst.suggestion.fact.FactBook;
import belieffirst.suggestion.fact.PromptFacts;
import belieffirst.suggestion.fact.RequestContext;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** The ideas for proofs: what on record shows that a claim about the product is true. */
@Component
class ProofIdeas implements IdeaKind {

    private final LayerEntries layerEntries;

    ProofIdeas(LayerEntries layerEntries) {
        this.layerEntries = layerEntries;
    }

    @Override
    public String word() {
        return "proofs";
    }

    @Override
    public String singular() {
        return "proof";
    }

    @Override
    public String shelf() {
        return "proofs";
    }

    @Override
    public Amount amount() {
        return new Amount(1, 8, 4);
    }

    @Override
    public List<IdeaField> parts() {
        return List.of(
                IdeaField.line("name", "Name", "Three to eight words that say what kind of evidence it is"),
                IdeaField.prose("claim", "Claim", "What it shows, in one sentence that an ad may use", 300),
                IdeaField.choice("kind", "Kind", ProofKind.KINDS, "What kind of evidence it is"),
                IdeaField.line("source", "Source", "Who says so, or the fact on record that it stands in"),
                IdeaField.line(
                        "supports", "What it supports", "The benefit, mechanism or belief that it makes credible"));
    }

    @Override
    public @Nullable String missing(RequestContext known) {
        return known.product() == null ? "Choose the product before its proofs." : null;
    }

    @Override
    public List<ExistingEntry> onRecord(RequestContext known) {
        return layerEntries.below("proofs", "product_id", known.productId(), this);
    }

    @Override
    public String gist(ObjectNode fields) {
        return fields.path("name").asString("") + " " + fields.path("claim").asString("");
    }

    @Override
    public List<Idea> starters(PromptFacts background, FactBook book) {
        return book.firstOf(book.of("product", "benefits", "key_benefits"), book.of("product", "name")).stream()
                .limit(1)
                .flatMap(promise -> Stream.of(
                                from(book.of("product", "social_proof"), "number", promise),
                                from(book.of("product", "guarantee"), "guarantee", promise),
                                from(book.of("product", "unique_selling_points", "features"), "demonstration", promise))
                        .flatMap(ideas -> ideas))
                .limit(6)
                .toList();
    }

    private static Stream<Idea> from(List<Fact> facts, String kind, Fact promise) {
        return facts.stream().map(fact -> proof(fact, kind, promise));
    }

    private static Idea proof(Fact fact, String kind, Fact promise) {
        return Starter.idea(
                List.of(fact, promise),
                "name",
                Starter.begin(fact.text(), 80),
                "claim",
                Starter.quoted(fact),
                "kind",
                kind,
                "source",
                "The product’s record: " + fact.label(),
                "supports",
                Starter.begin(promise.text(), 200));
    }
}
