package belieffirst.suggestion.kind;

import belieffirst.suggestion.fact.ExistingEntry;
import belieffirst.suggestion.fact.FactBook;
import belieffirst.suggestion.fact.PromptFacts;
import belieffirst.suggestion.fact.RequestContext;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** The ideas for angles: beliefs that would compete for the plan's job. */
@Component
class AngleIdeas implements IdeaKind {

    private final ExistingAngles ledger;

    AngleIdeas(ExistingAngles ledger) {
        this.ledger = ledger;
    }

    @Override
    public String word() {
        return "angles";
    }

    @Override
    public String singular() {
        return "angle";
    }

    @Override
    public String shelf() {
        return "angles";
    }

    @Override
    public String taking() {
        return "Add to the plan";
    }

    @Override
    public Amount amount() {
        return new Amount(3, 10, 5);
    }

    @Override
    public List<IdeaField> parts() {
        return List.of(
                IdeaField.line("name", "Name", "Three to six words that the team would say aloud"),
                IdeaField.prose("belief_statement", "Belief", "One sentence that the buyer would have to believe", 300),
                IdeaField.prose("explanation", "Explanation", "Why the job exists, and why this would work", 1_000));
    }

    @Override
    public @Nullable String missing(RequestContext known) {
        return known.job() == null ? "Choose the job before its angles." : null;
    }

    @Override
    public List<ExistingEntry> onRecord(RequestContext known) {
        var job = known.jobId();
        return job == null ? List.of() : ledger.of(job);
    }

    @Override
    public String gist(ObjectNode fields) {
        return fields.path("belief_statement").asString("");
    }

    @Override
    public List<Idea> starters(PromptFacts background, FactBook facts) {
        return Starter.rounds(
                3,
                Arrays.stream(BeliefPattern.values())
                        .map(pattern -> (IntFunction<Optional<Idea>>) round -> pattern.angle(facts, round))
                        .toList());
    }
}
