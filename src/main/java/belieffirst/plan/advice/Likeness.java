package belieffirst.plan.advice;

import belieffirst.plan.PlanDetails;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The likeness of two angles: the Dice coefficient of the letter trigrams of their names and beliefs, from 0 (nothing in
 * common) to 1 (the same words).
 */
public final class Likeness {

    /** From here on two angles are pointed out as near-doubles. */
    public static final double ALIKE = 0.6;

    private Likeness() {}

    public static double of(PlanDetails.TestedAngle one, PlanDetails.TestedAngle other) {
        return of(one.name() + " " + one.beliefStatement(), other.name() + " " + other.beliefStatement());
    }

    public static double of(String one, String other) {
        var ours = trigrams(one);
        var theirs = trigrams(other);
        if (ours.isEmpty() || theirs.isEmpty()) {
            return 0;
        }
        var common = new HashSet<>(ours);
        common.retainAll(theirs);
        return 2.0 * common.size() / (ours.size() + theirs.size());
    }

    private static Set<String> trigrams(String text) {
        var plain = " "
                + text.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip() + " ";
        var trigrams = new HashSet<String>();
        for (var i = 0; i + 3 <= plain.length(); i++) {
            trigrams.add(plain.substring(i, i + 3));
        }
        return trigrams;
    }
}
