package belieffirst.inference;

import belieffirst.inference.evalue.Holm;
import belieffirst.inference.planning.ErrorRates;
import belieffirst.inference.planning.RelativePower;
import belieffirst.inference.planning.ShareCheck;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GrowthbookVectorsTests {

    static Stream<Vectors.Row> rows() {
        return Vectors.of("growthbook.json").rows().stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void holds(Vectors.Row row) {
        switch (row.method()) {
            case "chi_square_srm" ->
                row.holds(
                        "p_value",
                        ShareCheck.pValue(
                                Arrays.stream(row.counts("observed"))
                                        .asLongStream()
                                        .toArray(),
                                row.numbers("weights")));
            case "holm_bonferroni_adjusted_p" -> row.holds("adjusted", Holm.adjusted(row.numbers("p")));
            case "power_two_sided_relative" ->
                row.holds("power", groups(row).power(row.number("relative_effect"), row.number("alpha")));
            case "mde_two_sided_relative" ->
                row.holds(
                        "mde",
                        groups(row).smallestEffect(new ErrorRates(row.number("alpha"), row.number("target_power"))));
            case "power_by_week_binomial", "power_by_week_mean" -> holdsByWeek(row);
            default -> throw new AssertionError("nobody computes " + row.method());
        }
    }

    private static void holdsByWeek(Vectors.Row row) {
        var weeks = IntStream.rangeClosed(1, row.input("weeks").asInt())
                .mapToObj(week -> ofWeek(row, week))
                .toList();
        row.holds(
                "power",
                weeks.stream()
                        .mapToDouble(groups -> groups.power(row.number("relative_effect"), row.number("alpha")))
                        .toArray());
        row.holds(
                "mde",
                weeks.stream()
                        .mapToDouble(groups -> groups.smallestEffect(new ErrorRates(row.number("alpha"), 0.8)))
                        .toArray());
    }

    private static RelativePower ofWeek(Vectors.Row row, int week) {
        var each = row.number("users_per_week") * week / row.number("variations");
        return row.method().equals("power_by_week_binomial")
                ? RelativePower.ofRate(row.number("rate"), each)
                : new RelativePower(row.number("mean"), row.number("variance"), each);
    }

    private static RelativePower groups(Vectors.Row row) {
        return new RelativePower(
                row.number("mean"), row.number("variance"), row.number("total_n") / row.number("variations"));
    }
}
