package belieffirst.atlas;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of a search, in lower case; at most eight, of a hundred characters in all. */
public record SearchWords(List<String> words) {

    private static final int LONGEST = 100;
    private static final int MOST = 8;

    /** The rank of something that has none of the words; the others are those of {@code app.find_things}. */
    private static final int NONE = 9;

    public static SearchWords of(String typed) {
        var points = typed.strip().toLowerCase(Locale.ROOT).codePoints().limit(LONGEST);
        var text = points.mapToObj(Character::toString).collect(Collectors.joining());
        return new SearchWords(Stream.of(text.split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST)
                .toList());
    }

    public boolean areNone() {
        return words.isEmpty();
    }

    /** How well something of this name, which also goes by other words, fits: 1 at best. */
    public int rank(String name, String others) {
        var called = name.toLowerCase(Locale.ROOT);
        var said = String.join(" ", words);
        if (called.equals(said)) {
            return 1;
        }
        if (called.startsWith(said)) {
            return 2;
        }
        if ((" " + called).contains(" " + said)) {
            return 3;
        }
        return words.stream().allMatch((called + " " + others)::contains) ? 4 : NONE;
    }

    /** Whether a rank is one of something that has the words. */
    public static boolean fits(int rank) {
        return rank < NONE;
    }
}
