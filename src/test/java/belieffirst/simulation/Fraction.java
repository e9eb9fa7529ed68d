package belieffirst.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A fraction of all combinations of some factors in which each two levels of different factors meet: at each step the combination
 * with the most pairs that did not meet yet, the first of equals.
 */
final class Fraction {

    private final int[] levels;
    private final List<int[]> all = new ArrayList<>();

    private Fraction(int[] levels) {
        this.levels = levels;
        fill(new int[levels.length], 0);
    }

    /** For factors with so many levels each; a combination names a level of every factor. */
    static List<int[]> of(int... levels) {
        return new Fraction(levels).chosen();
    }

    private void fill(int[] combination, int factor) {
        if (factor == levels.length) {
            all.add(combination.clone());
            return;
        }
        for (var level = 0; level < levels[factor]; level++) {
            combination[factor] = level;
            fill(combination, factor + 1);
        }
    }

    private List<int[]> chosen() {
        var open = new HashSet<List<Integer>>();
        all.forEach(each -> open.addAll(pairs(each)));
        var chosen = new ArrayList<int[]>();
        while (!open.isEmpty()) {
            var next = all.stream()
                    .max(Comparator.comparingLong((int[] each) -> met(each, open)))
                    .orElseThrow();
            pairs(next).forEach(open::remove);
            chosen.add(next);
        }
        return chosen;
    }

    private static long met(int[] combination, Set<List<Integer>> open) {
        return pairs(combination).stream().filter(open::contains).count();
    }

    private static List<List<Integer>> pairs(int[] combination) {
        return IntStream.range(0, combination.length)
                .boxed()
                .flatMap(one -> IntStream.range(one + 1, combination.length)
                        .mapToObj(other -> Arrays.asList(one, combination[one], other, combination[other])))
                .toList();
    }
}
