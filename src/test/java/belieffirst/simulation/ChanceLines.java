package belieffirst.simulation;

import belieffirst.inference.EngineVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The table of chances that ships with the product, as text. */
record ChanceLines(long seed, Checkpoint checkpoint) {

    /** Leaves the file as it is before every point of the table has all its campaigns. */
    void write(Path file) throws IOException {
        var points = ChanceCells.points();
        if (points.stream().allMatch(point -> checkpoint.total(point.cell()).campaigns() == ChanceCells.CAMPAIGNS)) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text(points));
        }
    }

    private String text(List<ChanceCells.Point> points) {
        var head = "# seed %d, engine %s, %d campaigns a line: set-up, angles, ads an angle, conversions an ad; %s%n"
                .formatted(
                        seed,
                        EngineVersion.CURRENT,
                        ChanceCells.CAMPAIGNS,
                        points.getFirst().cell().figures().stream()
                                .map(Figure::name)
                                .collect(Collectors.joining(", ")));
        return points.stream().map(this::line).collect(Collectors.joining("", head, ""));
    }

    private String line(ChanceCells.Point point) {
        var sums = checkpoint.total(point.cell());
        var design = point.design();
        return IntStream.range(0, point.cell().figures().size())
                .mapToObj(figure -> String.format(Locale.ROOT, "%.4f", sums.mean(figure)))
                .collect(Collectors.joining(
                        "\t",
                        "%s\t%d\t%d\t%.0f\t"
                                .formatted(
                                        ScenarioWords.setUp(design),
                                        design.angles(),
                                        design.ads(),
                                        design.conversions()),
                        "\n"));
    }
}
