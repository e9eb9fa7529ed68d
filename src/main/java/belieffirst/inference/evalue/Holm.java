package belieffirst.inference.evalue;

import java.util.Comparator;
import java.util.stream.IntStream;

/** The step-down procedure of Holm (1979) for many claims at once, which bounds the chance that any of them is wrong. */
public final class Holm {

    private Holm() {}

    /** Holm's adjusted p-values, in the order given. */
    public static double[] adjusted(double... p) {
        var order = IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> p[i]))
                .toList();
        var adjusted = new double[p.length];
        var largest = 0.0;
        for (var rank = 0; rank < p.length; rank++) {
            largest = Math.max(largest, Math.min(1, (p.length - rank) * p[order.get(rank)]));
            adjusted[order.get(rank)] = largest;
        }
        return adjusted;
    }

    /**
     * How many of several e-values are proven together at level α: the largest first, while e ≥ (claims left)/α. It holds for
     * running e-values too (Ville 1939), which e-BH does not; so plans that are looked at daily may be counted together.
     *
     * @param claims how many there are in all
     * @param largest those of at least 1/α, the largest first; no other can be proven
     */
    public static int proven(double alpha, long claims, double... largest) {
        var proven = 0;
        while (proven < largest.length && largest[proven] >= (claims - proven) / alpha) {
            proven++;
        }
        return proven;
    }
}
