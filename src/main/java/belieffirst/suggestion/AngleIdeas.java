package belieffirst.suggestion;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Angles: beliefs that would compete for the plan's job. */
@Component
class AngleIdeas implements IdeaKind {

    private final AngleLedger ledger;

    AngleIdeas(AngleLedger ledger) {
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
    public List<Part> parts() {
        return List.of(
                Part.line("name", "Name", "Three to six words that the team would say aloud"),
                Part.prose("belief_statement", "Belief", "One sentence that the buyer would have to hold true", 300),
                Part.prose("explanation", "Explanation", "Why the job exists, and why this would work", 1_000));
    }

    @Override
    public @Nullable String missing(Known known) {
        return known.job() == null ? "Choose the job before its angles." : null;
    }

    @Override
    public List<OnRecord> onRecord(Known known) {
        var job = Known.id(known.job());
        return job == null ? List.of() : ledger.of(job);
    }

    @Override
    public String gist(ObjectNode fields) {
        return fields.path("belief_statement").asString("");
    }

    @Override
    public List<Idea> starters(Background background, FactBook facts) {
        var problems = facts.of("product", "key_problems_solved");
        var symptoms = facts.of("persona", "pain_symptoms", "pain_points");
        var seen = symptoms.isEmpty() ? problems : symptoms;
        var wrongs = problems.isEmpty() ? symptoms : problems;
        var points = facts.of("product", "unique_selling_points", "key_ingredients", "features");
        var gains = facts.of("product", "benefits", "key_benefits", "unique_selling_points");
        var failed = facts.of("persona", "failed_solutions", "current_workarounds", "past_failures");
        var selves = facts.of("persona", "self_narratives", "desired_self_image", "core_values");
        return Starter.rounds(
                3,
                List.of(
                        i -> angle(
                                "Hidden cause",
                                "%s has a cause that hardly anybody looks for, and %s speaks to it.",
                                i,
                                wrongs,
                                points),
                        i -> angle(
                                "Early sign",
                                "%s is no accident but a first sign, seen while %s is still within reach.",
                                i,
                                seen,
                                gains),
                        i -> angle(
                                "Why it failed",
                                "%s had to fail, because it left out what %s brings.",
                                i,
                                failed,
                                points),
                        i -> angle(
                                "Mechanism",
                                "%s comes about through %s, and that can be understood.",
                                i,
                                gains,
                                points),
                        i -> angle(
                                "Cost of waiting",
                                "The longer %s goes on, the further away %s moves.",
                                i,
                                wrongs,
                                gains),
                        i -> angle("Identity", "Whoever says %s of herself looks for %s.", i, selves, points)));
    }

    private static Optional<Idea> angle(String kind, String belief, int round, List<Fact> ones, List<Fact> others) {
        return Starter.nth(round, List.of(ones, others))
                .map(facts -> Starter.idea(
                        facts,
                        "name",
                        "%s: %s".formatted(kind, Starter.begin(facts.getFirst().text(), 60)),
                        "belief_statement",
                        belief.formatted(Starter.quoted(facts.getFirst()), Starter.quoted(facts.getLast())),
                        "explanation",
                        "A starter along “%s”. It stands on what is on record and on nothing else: write down why you hold it true before you test it."
                                .formatted(kind.toLowerCase(Locale.ROOT))));
    }
}
