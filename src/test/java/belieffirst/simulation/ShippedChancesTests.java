package belieffirst.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import belieffirst.inference.EngineVersion;
import belieffirst.inference.planning.ChanceTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table of chances that ships, beside what was simulated between its points. */
class ShippedChancesTests {

    private static final Path RESULTS = Path.of("docs/guarantees.tsv");

    @Test
    void liesWithinFivePointsOfSimulationInEverySetUp(@TempDir Path folder) throws IOException {
        var simulated = simulated(folder);
        var table = ChanceTable.shipped();

        for (var check : ChanceCells.checks()) {
            var sums = simulated.total(check.cell());
            var design = check.design();
            var told = table.of(ScenarioWords.setUp(design), design.angles(), design.ads(), design.conversions())
                    .orElseThrow();

            assertThat(sums.campaigns())
                    .as(check.cell().name())
                    .isEqualTo(check.cell().campaigns());
            var chances = List.of(told.winner(), told.bestBet(), told.rematch(), told.nonePays());
            for (var end = 0; end < chances.size(); end++) {
                assertThat(chances.get(end))
                        .as(
                                "%s, %s",
                                check.cell().name(),
                                check.cell().figures().get(end).name())
                        .isCloseTo(sums.mean(end), within(0.05));
            }
        }
    }

    /** A copy, since reading mends a file that was cut off. */
    private static Checkpoint simulated(Path folder) throws IOException {
        var copy = Files.copy(RESULTS, folder.resolve("guarantees.tsv"));
        var seed = Files.readAllLines(copy).getFirst().replaceAll("\\D*(\\d+),.*", "$1");
        return new Checkpoint(copy, "seed %s, engine %s".formatted(seed, EngineVersion.CURRENT));
    }
}
