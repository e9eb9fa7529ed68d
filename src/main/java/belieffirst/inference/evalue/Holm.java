package belieffirst.inference.evalue;

import java.util.Comparator;
import java.util.List;
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
     * Which of several e-values are proven together at level α: the largest first, while e ≥ (claims left)/α. It holds for
     * running e-values too (Ville 1939), which e-BH does not; so plans that are looked at daily may be counted together.
     *
     * @return places in the order given, ascending
     */
    public static List<Integer> proven(double alpha, double... e) {
        var order = IntStream.range(0, e.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> e[i]).reversed())
                .toList();
        var proven = 0;
        while (proven < e.length && e[order.get(proven)] >= (e.length - proven) / alpha) {
            proven++;
        }
        return order.subList(0, proven).stream().sorted().toList();
    }
}
