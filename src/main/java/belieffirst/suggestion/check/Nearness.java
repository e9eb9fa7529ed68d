package belieffirst.suggestion.check;

import belieffirst.kernel.BundledFile;
import belieffirst.plan.advice.Trigrams;
import belieffirst.suggestion.fact.ComparedWords;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The nearness of two ideas, from 0 to 1: the mean of two Dice coefficients, one of their telling words without endings, one of
 * their letter trigrams; half of it when one denies or turns round what the other says.
 *
 * <p>It knows words and not meaning: the same thought in other words stays unnoticed, and so does who does what to whom.
 */
final class Nearness {

    /** From here on an idea counts as said already. */
    static final double NEAR = 0.72;

    private static final Set<String> TURNS = words("turns");

    private static final Set<String> FILLERS = words("fillers");

    private Nearness() {}

    static double of(String one, String other) {
        var ours = ComparedWords.of(one);
        var theirs = ComparedWords.of(other);
        var near = (dice(telling(ours), telling(theirs)) + Trigrams.of(one).likeness(Trigrams.of(other))) / 2;
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
                .filter(word -> !word.equals(ComparedWords.END) && !FILLERS.contains(word) && !TURNS.contains(word))
                .map(Nearness::stem)
                .collect(Collectors.toSet());
    }

    private static Set<String> turns(List<String> words) {
        return words.stream().filter(TURNS::contains).collect(Collectors.toSet());
    }

    /** The words of a list in the folder nearness. */
    private static Set<String> words(String list) {
        return Set.of(
                BundledFile.text("/nearness/%s.txt".formatted(list)).strip().split("\\s+"));
    }

    private static String stem(String word) {
        var stem = word.replaceFirst("(?<=\\p{L}{3})(iness|ness|ies|ing|ers|er|ed|es|s|ly|e|y)$", "");
        return stem.replaceFirst("(\\p{L})\\1$", "$1");
    }
}
