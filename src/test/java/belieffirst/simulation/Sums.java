package belieffirst.simulation;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sums and sums of squares of a cell's figures over so many campaigns. */
final class Sums {

    private final int campaigns;
    private final double[] sums;
    private final double[] squares;

    private Sums(int campaigns, double[] sums, double[] squares) {
        this.campaigns = campaigns;
        this.sums = sums;
        this.squares = squares;
    }

    static Sums none(int figures) {
        return new Sums(0, new double[figures], new double[figures]);
    }

    Sums and(double[] figures) {
        var squares = Arrays.stream(figures).map(figure -> figure * figure).toArray();
        return and(new Sums(1, figures, squares));
    }

    Sums and(Sums other) {
        return new Sums(campaigns + other.campaigns, add(sums, other.sums), add(squares, other.squares));
    }

    int campaigns() {
        return campaigns;
    }

    double mean(int figure) {
        return sums[figure] / campaigns;
    }

    /** The Monte Carlo standard error of the mean. */
    double error(int figure) {
        var mean = mean(figure);
        return Math.sqrt(Math.max(squares[figure] / campaigns - mean * mean, 0) / campaigns);
    }

    String text() {
        return Stream.concat(
                        Stream.of(Integer.toString(campaigns)),
                        Stream.of(sums, squares).flatMapToDouble(Arrays::stream).mapToObj(Double::toString))
                .collect(Collectors.joining(" "));
    }

    static Sums of(String text) {
        var words = text.split(" ", -1);
        var numbers =
                Arrays.stream(words).skip(1).mapToDouble(Double::parseDouble).toArray();
        var half = numbers.length / 2;
        return new Sums(
                Integer.parseInt(words[0]),
                Arrays.copyOfRange(numbers, 0, half),
                Arrays.copyOfRange(numbers, half, numbers.length));
    }

    private static double[] add(double[] a, double[] b) {
        var sum = new double[a.length];
        for (var i = 0; i < a.length; i++) {
            sum[i] = a[i] + b[i];
        }
        return sum;
    }
}
