package belieffirst.simulation;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sums and sums of squares of a cell's figures over so many campaigns; a figure that a campaign does not have is not counted. */
final class Sums {

    private final int campaigns;
    private final double[] counts;
    private final double[] sums;
    private final double[] squares;

    private Sums(int campaigns, double[] counts, double[] sums, double[] squares) {
        this.campaigns = campaigns;
        this.counts = counts;
        this.sums = sums;
        this.squares = squares;
    }

    static Sums none(int figures) {
        return new Sums(0, new double[figures], new double[figures], new double[figures]);
    }

    /** One campaign's figures; not a number where it has none. */
    Sums and(double[] figures) {
        var known = Arrays.stream(figures).map(figure -> Double.isNaN(figure) ? 0 : figure);
        var values = known.toArray();
        return and(new Sums(
                1,
                Arrays.stream(figures)
                        .map(figure -> Double.isNaN(figure) ? 0 : 1)
                        .toArray(),
                values,
                Arrays.stream(values).map(figure -> figure * figure).toArray()));
    }

    Sums and(Sums other) {
        return new Sums(
                campaigns + other.campaigns,
                add(counts, other.counts),
                add(sums, other.sums),
                add(squares, other.squares));
    }

    int campaigns() {
        return campaigns;
    }

    /** How many campaigns have this figure. */
    int count(int figure) {
        return (int) counts[figure];
    }

    double mean(int figure) {
        return sums[figure] / counts[figure];
    }

    /** The Monte Carlo standard error of the mean. */
    double error(int figure) {
        var mean = mean(figure);
        return Math.sqrt(Math.max(squares[figure] / counts[figure] - mean * mean, 0) / counts[figure]);
    }

    String text() {
        return Stream.concat(
                        Stream.of(Integer.toString(campaigns)),
                        Stream.of(counts, sums, squares)
                                .flatMapToDouble(Arrays::stream)
                                .mapToObj(Sums::plain))
                .collect(Collectors.joining(" "));
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }

    static Sums of(String text) {
        var words = text.split(" ", -1);
        var numbers =
                Arrays.stream(words).skip(1).mapToDouble(Double::parseDouble).toArray();
        var third = numbers.length / 3;
        return new Sums(
                Integer.parseInt(words[0]),
                Arrays.copyOfRange(numbers, 0, third),
                Arrays.copyOfRange(numbers, third, 2 * third),
                Arrays.copyOfRange(numbers, 2 * third, numbers.length));
    }

    private static double[] add(double[] a, double[] b) {
        var sum = new double[a.length];
        for (var i = 0; i < a.length; i++) {
            sum[i] = a[i] + b[i];
        }
        return sum;
    }
}
