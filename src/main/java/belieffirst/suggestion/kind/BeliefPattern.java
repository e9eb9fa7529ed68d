package belieffirst.suggestion.kind;

import belieffirst.suggestion.fact.Fact;
import belieffirst.suggestion.fact.FactBook;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** A well-known kind of belief, as a sentence with room for two facts. */
@SuppressWarnings("ImmutableEnumChecker") // each chooses facts and remembers nothing
enum BeliefPattern {
    HIDDEN_CAUSE(
            "Most people treat %s. Few treat its cause, and that is where %s comes in.",
            BeliefPattern::wrongs, BeliefPattern::points),
    EARLY_SIGN(
            "%s is an early sign. The best time to act is now, while %s can still help.",
            BeliefPattern::seen, BeliefPattern::gains),
    WHY_IT_FAILED("%s did not work, because it lacked %s.", BeliefPattern::failed, BeliefPattern::points),
    MECHANISM("There is a simple reason for %s: %s.", BeliefPattern::gains, BeliefPattern::points),
    COST_OF_WAITING(
            "The longer you wait with %s, the harder it is to get %s.", BeliefPattern::wrongs, BeliefPattern::gains),
    IDENTITY("If you say %s about yourself, you want %s.", BeliefPattern::selves, BeliefPattern::points);

    private final String sentence;
    private final Function<FactBook, List<Fact>> ones;
    private final Function<FactBook, List<Fact>> others;

    BeliefPattern(String sentence, Function<FactBook, List<Fact>> ones, Function<FactBook, List<Fact>> others) {
        this.sentence = sentence;
        this.ones = ones;
        this.others = others;
    }

    /** An angle along this pattern with the nth facts that fit; empty when there are not so many. */
    Optional<Idea> angle(FactBook book, int round) {
        return Starter.nth(round, List.of(ones.apply(book), others.apply(book)))
                .map(facts -> Starter.idea(
                        facts,
                        "name",
                        "%s: %s"
                                .formatted(
                                        label(), Starter.begin(facts.getFirst().text(), 60)),
                        "belief_statement",
                        sentence.formatted(Starter.quoted(facts.getFirst()), Starter.quoted(facts.getLast())),
                        "explanation",
                        "A simple suggestion (%s), built from your own facts. Write down why you believe it before you test it."
                                .formatted(label().toLowerCase(Locale.ROOT))));
    }

    private String label() {
        var words = name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static List<Fact> wrongs(FactBook book) {
        return book.firstOf(
                book.of("product", "key_problems_solved"), book.of("persona", "pain_symptoms", "pain_points"));
    }

    private static List<Fact> seen(FactBook book) {
        return book.firstOf(
                book.of("persona", "pain_symptoms", "pain_points"), book.of("product", "key_problems_solved"));
    }

    private static List<Fact> points(FactBook book) {
        return book.of("product", "unique_selling_points", "key_ingredients", "features");
    }

    private static List<Fact> gains(FactBook book) {
        return book.of("product", "benefits", "key_benefits", "unique_selling_points");
    }

    private static List<Fact> failed(FactBook book) {
        return book.of("persona", "failed_solutions", "current_workarounds", "past_failures");
    }

    private static List<Fact> selves(FactBook book) {
        return book.of("persona", "self_narratives", "desired_self_image", "core_values");
    }
}
