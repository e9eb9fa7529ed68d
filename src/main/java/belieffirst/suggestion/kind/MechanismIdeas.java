package belieffirst.suggestion.kind;

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
import tools.jackson.databind.node.ObjectNode;

/** The ideas for mechanisms: why the one belief that a plan tests could hold, as a buyer can retell it. */
@Component
class MechanismIdeas implements IdeaKind {

    private final LayerEntries shelves;

    MechanismIdeas(LayerEntries shelves) {
        this.shelves = shelves;
    }

    @Override
    public String word() {
        return "mechanisms";
    }

    @Override
    public String singular() {
        return "mechanism";
    }

    @Override
    public String shelf() {
        return "mechanisms";
    }

    @Override
    public Amount amount() {
        return new Amount(1, 8, 4);
    }

    @Override
    public List<IdeaField> parts() {
        return List.of(
                IdeaField.line("name", "Name", "Three to eight words that a buyer could retell"),
                IdeaField.prose(
                        "old_explanation", "The old explanation", "What the buyer thinks is the cause today", 400),
                IdeaField.prose(
                        "reframed_cause",
                        "The real cause",
                        "What it really comes from, so that the belief follows",
                        500),
                IdeaField.prose(
                        "why_others_failed", "Why other solutions failed", "Why what they tried could not work", 400),
                IdeaField.prose("how_this_works", "How this works", "What the product does about that cause", 500));
    }

    @Override
    public @Nullable String missing(RequestContext known) {
        return known.angle() == null
                ? "Mechanisms explain one belief: ask from a plan that tests exactly one angle."
                : null;
    }

    @Override
    public List<ExistingEntry> onRecord(RequestContext known) {
        return shelves.below("mechanisms", "angle_id", known.angleId(), this);
    }

    @Override
    public String gist(ObjectNode fields) {
        var cause = fields.path("reframed_cause").asString("");
        return fields.path("name").asString("") + " " + cause;
    }

    @Override
    public List<Idea> starters(PromptFacts background, FactBook book) {
        var seen = book.firstOf(book.of("persona", "pain_symptoms"), book.of("product", "key_problems_solved"));
        var beliefs = book.of("angle", "explanation", "belief_statement");
        var failed = book.firstOf(book.of("persona", "failed_solutions"), book.of("persona", "current_workarounds"));
        var works =
                book.firstOf(book.of("product", "unique_selling_points"), book.of("product", "features", "benefits"));
        return Starter.rounds(
                3,
                List.of(round -> beliefs.isEmpty()
                        ? Optional.empty()
                        : Starter.nth(round, List.of(seen, failed, works))
                                .map(facts -> mechanism(beliefs.getFirst(), facts))));
    }

    private static Idea mechanism(Fact belief, List<Fact> facts) {
        return Starter.idea(
                Stream.concat(Stream.of(belief), facts.stream()).toList(),
                "name",
                Starter.begin(facts.getFirst().text(), 80),
                "old_explanation",
                "Buyers blame %s on something else.".formatted(Starter.quoted(facts.getFirst())),
                "reframed_cause",
                Starter.quoted(belief),
                "why_others_failed",
                "%s does not address this cause.".formatted(Starter.quoted(facts.get(1))),
                "how_this_works",
                "%s is meant to address it.".formatted(Starter.quoted(facts.getLast())));
    }
}
