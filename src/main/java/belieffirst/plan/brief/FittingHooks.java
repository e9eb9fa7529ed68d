package belieffirst.plan.brief;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The hooks of a product in the order in which they fit an angle: most words in common first, then the best impact. */
final class FittingHooks {

    /** How many an ad is given. */
    private static final int EACH = 2;

    /** Shorter words are in every sentence, and words of one stem share their first letters. */
    private static final int STEM = 5;

    private final List<String> hooks;

    private FittingHooks(List<String> hooks) {
        this.hooks = hooks;
    }

    /** The hooks, best impact first, that share a word with an angle, most words first. */
    static FittingHooks of(String angle, List<String> hooks) {
        var stems = stems(angle);
        return new FittingHooks(hooks.stream()
                .map(hook -> new Fit(hook, common(stems, hook)))
                .filter(fit -> fit.common > 0)
                .sorted(Comparator.comparingInt(fit -> -fit.common))
                .map(Fit::hook)
                .toList());
    }

    /**
     * Those of an ad: ads that differ in template or variant have the same, so that nothing else differs between them.
     *
     * @param copy counts the ads of one angle, variant and template, from 0
     */
    List<String> of(int copy) {
        return IntStream.range(copy * EACH, Math.min((copy + 1) * EACH, hooks.size()))
                .mapToObj(hooks::get)
                .toList();
    }

    private record Fit(String hook, int common) {}

    private static int common(Set<String> stems, String hook) {
        return (int) stems(hook).stream().filter(stems::contains).count();
    }

    private static Set<String> stems(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                .filter(word -> word.length() >= STEM)
                .map(word -> word.substring(0, STEM))
                .collect(Collectors.toSet());
    }
}
