package belieffirst.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table of guarantees in small: few campaigns of some cells, held to what so few can show. */
class SimulationTests {

    private static final long SEED = 7;

    /** How many Monte Carlo errors a mean may lie off its claim. */
    private static final double ERRORS = 4;

    @TempDir
    private Path folder;

    @Test
    void seldomPromotesOneOfEquals() throws Exception {
        assertThat(unmet("False promotion", "6 equal angles, 3 ads, cv 0.4", 100))
                .isEmpty();
        assertThat(unmet("False promotion", "6 equal angles, 5 ads, cv 0.2", 100))
                .isEmpty();
    }

    @Test
    void seldomPromotesOneOfEqualsWhereBudgetsMove() throws Exception {
        assertThat(unmet(
                        "False promotion, log-normal ads, drifting and weekly budgets",
                        "6 equal angles, 3 ads, cv 0.4",
                        100))
                .isEmpty();
    }

    @Test
    void promotesTheBetterAngleAndSavesMoney() throws Exception {
        var cell = cell("One angle is better, stopped as the rules say", "2.0 times as good, 5 ads, cv 0.4, 21 days");
        var sums = run(cell, 100);

        assertThat(unmet(cell, sums)).isEmpty();
        assertThat(sums.mean(2)).as("right angle promoted").isGreaterThan(0.35);
    }

    @Test
    void seldomConfirmsWhatIsOnlyAtTheTarget() throws Exception {
        assertThat(unmet("Phase 2, truly at the target", "5 ads, cv 0.4", 400)).isEmpty();
    }

    @Test
    void intervalsHoldTheTruthAsOftenAsTheySay() throws Exception {
        assertThat(unmet("Coverage of the 95 % interval over the prior", "6 angles, 3 ads", 300))
                .isEmpty();
    }

    /** A simulation in which these rules look good would prove nothing of ours. */
    @Test
    void catchesRulesThatPoolAds() throws Exception {
        var cell = cell("Negative controls: rules that pool ads", "6 equal angles, 3 ads, cv 0.5");
        var sums = run(cell, 50);

        for (var figure = 0; figure < cell.figures().size(); figure++) {
            assertThat(sums.mean(figure)).as(cell.figures().get(figure).name()).isGreaterThan(0.15);
        }
    }

    @Test
    void goesOnWhereItWasInterruptedWhateverTheThreads() throws Exception {
        var cells = List.of(cell("Phase 2, truly at the target", "5 ads, cv 0.4"));
        var once = new Simulate(SEED, 200, 2, folder.resolve("once")).run(cells);
        var kept = folder.resolve("interrupted");
        new Simulate(SEED, 100, 1, kept).run(cells);
        Files.writeString(kept, cells.getFirst().key() + "\t2\t50 1.", StandardOpenOption.APPEND);

        var resumed = new Simulate(SEED, 200, 1, kept).run(cells);

        assertThat(resumed.total(cells.getFirst()).text())
                .isEqualTo(once.total(cells.getFirst()).text());
    }

    @Test
    void doesNotMixSeeds() throws Exception {
        var kept = folder.resolve("kept");
        new Simulate(SEED, 0, 1, kept).run(List.of());

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> new Simulate(SEED + 1, 0, 1, kept).run(List.of()))
                .withMessageEndingWith("is of another run; remove it to begin anew");
    }

    @Test
    void saysWhatWasNotRun() throws Exception {
        var cells = List.of(cell("Phase 2, truly at the target", "5 ads, cv 0.4"));
        var checkpoint = new Simulate(SEED, 50, 1, folder.resolve("kept")).run(cells);

        assertThat(new Report(SEED, cells, checkpoint).text())
                .contains("**partial**: 1 of 1 cells lack campaigns", "| 50 of 2000 |");
    }

    private List<String> unmet(String row, String name, int campaigns) throws Exception {
        var cell = cell(row, name);
        return unmet(cell, run(cell, campaigns));
    }

    private Sums run(Cell cell, int campaigns) throws IOException, InterruptedException {
        var kept = Files.createTempDirectory(folder, "run").resolve("kept");
        return new Simulate(SEED, campaigns, 2, kept).run(List.of(cell)).total(cell);
    }

    /** Claims that the means miss by more than so few campaigns allow, if the truth lay at the claim itself. */
    private static List<String> unmet(Cell cell, Sums sums) {
        return cell.figures().stream()
                .filter(figure -> {
                    var mean = sums.mean(cell.figures().indexOf(figure));
                    var edge = mean < figure.least() ? figure.least() : figure.most();
                    var allowance = ERRORS * Math.sqrt(edge * (1 - edge) / sums.campaigns());
                    return !figure.met(mean, allowance);
                })
                .map(Figure::name)
                .toList();
    }

    private static Cell cell(String row, String name) {
        return Guarantees.cells().stream()
                .filter(cell -> cell.row().equals(row) && cell.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
