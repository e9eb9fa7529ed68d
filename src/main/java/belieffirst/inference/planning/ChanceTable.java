package belieffirst.inference.planning;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/**
 * The simulated chances of how tests end, by set-up, number of angles, ads an angle and conversions an ad. {@code bin/simulate}
 * writes it, with the seed in its first line; docs/guarantees.md says what was simulated.
 *
 * <p>Between its points all three are interpolated on a logarithmic scale; beyond them the nearest point holds, but with
 * fewer conversions than any, or more angles, nothing is known.
 */
public final class ChanceTable {

    private static final String RESOURCE = "/planning/chances.tsv";
    private static final int COLUMNS = 8;

    private final Map<Point, Chances> points = new HashMap<>();

    private record Point(String setUp, double angles, double ads, double conversions) {}

    /** Reads lines of eight columns; those that begin with a mark are comments. */
    public ChanceTable(Reader table) {
        new BufferedReader(table).lines().filter(line -> !line.startsWith("#")).forEach(this::add);
    }

    /** The one that ships with the product. */
    public static ChanceTable shipped() {
        try (var resource = ChanceTable.class.getResourceAsStream(RESOURCE)) {
            return new ChanceTable(new InputStreamReader(Objects.requireNonNull(resource), StandardCharsets.UTF_8));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private void add(String line) {
        var columns = line.split("\t", -1);
        if (columns.length != COLUMNS) {
            throw new IllegalArgumentException("A line of chances has %d columns: %s".formatted(COLUMNS, line));
        }
        points.put(
                new Point(columns[0], number(columns[1]), number(columns[2]), number(columns[3])),
                new Chances(number(columns[4]), number(columns[5]), number(columns[6]), number(columns[7])));
    }

    /** Of a test with this set-up, by its name in the table; empty where that was not simulated. */
    public Optional<Chances> of(String setUp, double angles, double ads, double conversions) {
        var simulated = points.keySet().stream()
                .filter(point -> point.setUp.equals(setUp))
                .toList();
        var known = simulated.stream().anyMatch(point -> point.conversions <= conversions)
                && simulated.stream().anyMatch(point -> point.angles >= angles);
        if (!known) {
            return Optional.empty();
        }
        var chances = Chances.NONE;
        for (var one : Share.between(simulated, Point::angles, angles)) {
            for (var two : Share.between(simulated, Point::ads, ads)) {
                for (var three : Share.between(simulated, Point::conversions, conversions)) {
                    var point = new Point(setUp, one.value, two.value, three.value);
                    chances = chances.plus(
                            one.weight * two.weight * three.weight,
                            Objects.requireNonNull(points.get(point), () -> "not in the table: " + point));
                }
            }
        }
        return Optional.of(chances);
    }

    private static double number(String text) {
        return Double.parseDouble(text);
    }

    /** A value of the table, and how much it counts. */
    private record Share(double value, double weight) {

        /** The two values around this one; the nearest alone beyond the ends. */
        static List<Share> between(List<Point> points, ToDoubleFunction<Point> axis, double value) {
            var values = new TreeSet<Double>();
            points.forEach(point -> values.add(axis.applyAsDouble(point)));
            var below = values.floor(value);
            var above = values.ceiling(value);
            if (below == null || above == null || below.equals(above)) {
                return List.of(new Share(Objects.requireNonNull(above == null ? below : above), 1));
            }
            var part = Math.log(value / below) / Math.log(above / below);
            return List.of(new Share(below, 1 - part), new Share(above, part));
        }
    }
}
