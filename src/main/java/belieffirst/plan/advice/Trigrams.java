package belieffirst.plan.advice;

import belieffirst.plan.PlanDetails;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/** The letter trigrams of a text, by which two texts are compared. */
public final class Trigrams {

    /** From here on two angles are pointed out as near-doubles. */
    public static final double ALIKE = 0.6;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int LETTERS = 3;

    private final long[] trigrams;

    private Trigrams(long[] trigrams) {
        this.trigrams = trigrams;
    }

    public static Trigrams of(String text) {
        var words = BETWEEN_WORDS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ");
        var plain = " " + words.strip() + " ";
        return new Trigrams(LongStream.rangeClosed(0, plain.length() - LETTERS)
                .map(place -> at(plain, (int) place))
                .sorted()
                .distinct()
                .toArray());
    }

    /** Of the names and beliefs of angles, in their order. */
    public static List<Trigrams> of(List<PlanDetails.TestedAngle> angles) {
        return angles.stream()
                .map(angle -> of(angle.name() + " " + angle.beliefStatement()))
                .toList();
    }

    /** The Dice coefficient, from 0 (nothing in common) to 1 (the same words). */
    public double likeness(Trigrams other) {
        var both = trigrams.length + other.trigrams.length;
        return both == 0 ? 0 : 2.0 * common(other) / both;
    }

    private int common(Trigrams other) {
        int common = 0, ours = 0, theirs = 0;
        while (ours < trigrams.length && theirs < other.trigrams.length) {
            var order = Long.compare(trigrams[ours], other.trigrams[theirs]);
            common += order == 0 ? 1 : 0;
            ours += order <= 0 ? 1 : 0;
            theirs += order >= 0 ? 1 : 0;
        }
        return common;
    }

    private static long at(String text, int place) {
        return (long) text.charAt(place) << 32 | (long) text.charAt(place + 1) << 16 | text.charAt(place + 2);
    }
}
