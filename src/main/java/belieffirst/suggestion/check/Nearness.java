package belieffirst.suggestion.check;

import belieffirst.plan.advice.Likeness;
import belieffirst.suggestion.fact.ComparedWords;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How near two ideas are, from 0 to 1: the mean of two Dice coefficients, one of their telling words without endings, one of their
 * letter trigrams; half of it when one denies or turns round what the other says.
 *
 * <p>It knows words and not meaning: the same thought in other words stays unnoticed, and so does who does what to whom.
 */
final class Nearness {

    /** From here on an idea counts as said already. */
    static final double NEAR = 0.72;

    private static final Set<String> TURNS = Set.of(
            "not",
            "no",
            "never",
            "nothing",
            "none",
            "nobody",
            "without",
            "cannot",
            "dont",
            "doesnt",
            "isnt",
            "wont",
            "less",
            "more",
            "fewer",
            "before",
            "after",
            "better",
            "worse",
            "early",
            "earlier",
            "late",
            "later",
            "fast",
            "slow",
            "inside",
            "outside",
            "cheap",
            "expensive",
            "old",
            "young",
            "big",
            "small",
            "first",
            "last",
            "always");

    private static final Set<String> FILLERS = Set.of(
            "a",
            "an",
            "the",
            "and",
            "or",
            "but",
            "so",
            "of",
            "to",
            "in",
            "on",
            "at",
            "by",
            "for",
            "from",
            "with",
            "as",
            "is",
            "are",
            "was",
            "were",
            "be",
            "been",
            "being",
            "it",
            "its",
            "he",
            "she",
            "his",
            "her",
            "him",
            "they",
            "them",
            "their",
            "that",
            "this",
            "these",
            "those",
            "there",
            "what",
            "which",
            "who",
            "whom",
            "when",
            "where",
            "i",
            "we",
            "you",
            "my",
            "our",
            "your",
            "can",
            "could",
            "will",
            "would",
            "has",
            "have",
            "had",
            "do",
            "does",
            "did",
            "than",
            "then",
            "just",
            "only",
            "also",
            "very",
            "too",
            "if",
            "because",
            "into",
            "up",
            "down",
            "out",
            "about",
            "every",
            "all",
            "any",
            "some",
            "one",
            "same",
            "while",
            "how",
            ComparedWords.END);

    private Nearness() {}

    static double of(String one, String other) {
        var ours = ComparedWords.of(one);
        var theirs = ComparedWords.of(other);
        var near = (dice(telling(ours), telling(theirs)) + Likeness.of(one, other)) / 2;
        return turns(ours).equals(turns(theirs)) ? near : near / 2;
    }

    private static double dice(Set<String> ours, Set<String> theirs) {
        if (ours.isEmpty() || theirs.isEmpty()) {
            return 0;
        }
        var common = new HashSet<>(ours);
        common.retainAll(theirs);
        return 2.0 * common.size() / (ours.size() + theirs.size());
    }

    private static Set<String> telling(List<String> words) {
        return words.stream()
                .filter(word -> !FILLERS.contains(word) && !TURNS.contains(word))
                .map(Nearness::stem)
                .collect(Collectors.toSet());
    }

    private static Set<String> turns(List<String> words) {
        return words.stream().filter(TURNS::contains).collect(Collectors.toSet());
    }

    private static String stem(String word) {
        var stem = word.replaceFirst("(?<=\\p{L}{3})(iness|ness|ies|ing|ers|er|ed|es|s|ly|e|y)$", "");
        return stem.replaceFirst("(\\p{L})\\1$", "$1");
    }
}
