package belieffirst.testing;

import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Seeds of random values, with each of which a property must hold; a failure names the one that brings it back. */
public final class Seeds {

    private static final @Nullable Long ONLY = Long.getLong("seed");

    /** Mutation testing runs each property hundreds of times. */
    private static final int MOST = Integer.getInteger("most-seeds", Integer.MAX_VALUE);

    private Seeds() {}

    /** Tries the property with so many seeds, or with the one that {@code -Dseed} names. */
    public static void each(int many, Property property) {
        if (ONLY != null) {
            hold(property, ONLY);
            return;
        }
        for (var seed = 1L; seed <= most(many); seed++) {
            hold(property, seed);
        }
    }

    /** So many random values, or fewer where each is tried hundreds of times. */
    public static int most(int many) {
        return Math.min(many, MOST);
    }

    private static void hold(Property property, long seed) {
        try {
            property.hold(new Random(seed));
        } catch (Exception | AssertionError fault) {
            throw new AssertionError("With -Dseed=%d: %s".formatted(seed, fault.getMessage()), fault);
        }
    }

    /** A text of these characters, of any length up to this one; empty at times. */
    public static String text(Random random, String characters, int most) {
        var points = characters.codePoints().toArray();
        var text = new StringBuilder();
        for (var left = random.nextInt(most + 1); left > 0; left--) {
            text.appendCodePoint(points[random.nextInt(points.length)]);
        }
        return text.toString();
    }

    /** A statement that is true whatever the random values. */
    public interface Property {

        void hold(Random random) throws Exception;
    }
}
