package belieffirst.inference;

import java.util.List;
import java.util.stream.IntStream;

/** Arms for tests. */
public final class Arms {

    private Arms() {}

    /** An arm whose ads all had the same exposure. */
    public static Arm arm(double exposure, int... conversions) {
        return Arm.of(IntStream.of(conversions)
                .mapToObj(c -> new AdCounts(c, exposure))
                .toList());
    }

    /** The third of four is better. */
    static List<Arm> four() {
        return List.of(arm(300, 9, 12, 10), arm(300, 8, 11, 7), arm(300, 22, 17, 25), arm(300, 10, 13, 9));
    }
}
