package belieffirst.suggestion.kind;

import belieffirst.library.FieldKind;
import belieffirst.suggestion.fact.ExistingEntry;
import belieffirst.suggestion.fact.Fact;
import belieffirst.suggestion.fact.FactBook;
import belieffirst.suggestion.fact.PromptFacts;
import belieffirst.suggestion.fact.RequestContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The ideas for problems: what stands between persona and job, as pains and the symptoms by which they are recognized. */
@Component
class ProblemIdeas implements IdeaKind {

    private final LayerEntries shelves;

    ProblemIdeas(LayerEntries shelves) {
        this.shelves = shelves;
    }

    @Override
    public String word() {
        return "problems";
    }

    @Override
    public String singular() {
        return "problem";
    }

    @Override
    public String shelf() {
        return "problems";
    }

    @Override
    public Amount amount() {
        return new Amount(1, 8, 4);
    }

    @Override
    public List<IdeaField> parts() {
        return List.of(
                IdeaField.line("name", "Name", "Three to eight words"),
                IdeaField.prose("description", "Description", "When it is there, and what it keeps them from", 500),
                new IdeaField(
                        "pains",
                        "Pains and symptoms",
                        new FieldKind.Outline("pain", "symptoms"),
                        "One to four pains, each with one to four symptoms that they could see or hear",
                        200,
                        false));
    }

    @Override
    public @Nullable String missing(RequestContext known) {
        return known.job() == null ? "Choose the job before its problems." : null;
    }

    @Override
    public List<ExistingEntry> onRecord(RequestContext known) {
        return shelves.below("problems", "job_id", known.jobId(), this);
    }

    @Override
    public List<Idea> starters(PromptFacts background, FactBook book) {
        var pains = book.firstOf(book.of("persona", "pain_points"), book.of("product", "key_problems_solved"));
        var symptoms = book.firstOf(book.of("persona", "pain_symptoms"), book.of("persona", "activation_events"));
        return Starter.rounds(
                4, List.of(round -> Starter.nth(round, List.of(pains, symptoms)).map(ProblemIdeas::problem)));
    }

    private static Idea problem(List<Fact> facts) {
        var idea = Starter.idea(
                facts,
                "name",
                Starter.begin(facts.getFirst().text(), 80),
                "description",
                "A built-in suggestion in your own words: say when it is there, and what it keeps them from.");
        var pain = idea.fields().putArray("pains").addObject();
        pain.put("pain", Starter.begin(facts.getFirst().text(), 180));
        pain.putArray("symptoms").add(Starter.begin(facts.getLast().text(), 180));
        return idea;
    }
}
