package belieffirst.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import belieffirst.plan.goal.SetUp;
import belieffirst.simulation.Scenario.Design;
import belieffirst.simulation.Scenario.World;
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

    /** Of 200 campaigns: a rate of 3 % stays below with a probability of 99 %, one of 9 % in less than a tenth. */
    private static final int MOST_OF_200 = 12;

    @TempDir
    private Path folder;

    /** Cells and counts such that a true rate of 9 % fails with a probability of nine tenths or more. */
    @Test
    void seldomPromotesOneOfEquals() throws Exception {
        assertThat(unmet(new Design(6, 3, SetUp.AD_SET_PER_AD, false, 20), 0.3, 0))
                .isEmpty();
        assertThat(unmet(new Design(6, 5, SetUp.ONE_PER_ANGLE, false, 100), 0.2, 0.2))
                .isEmpty();
    }

    @Test
    void endsEveryCampaignWithANextStep() throws Exception {
        var cell = Guarantees.equalAngles(
                Scenario.ofEqualAngles(new Design(2, 3, SetUp.CAMPAIGN_BUDGET, false, 5), 0.6, 0.3, 0.5));

        assertThat(run(cell, 50).mean(2)).isEqualTo(1);
    }

    @Test
    void findsTheBetterAngleMoreOftenWhereEachAdHasAnAdSet() throws Exception {
        var apart = promotedBest(SetUp.AD_SET_PER_AD);
        var together = promotedBest(SetUp.ONE_PER_ANGLE);

        assertThat(apart).isGreaterThan(0.5).isGreaterThan(together + 0.3);
    }

    /** Alike ads, rich data and ads that tire: of 400 campaigns a rate of 9 % stays below in less than a tenth. */
    @Test
    void seldomConfirmsOrRejectsWhatIsOnlyOnTarget() throws Exception {
        var tiring = new World(false, 0, 0.06, 0.3, false, false, false);
        var design = new Design(1, 8, SetUp.AD_SET_PER_AD, false, 100);
        var cell = Guarantees.secondPhase(
                Scenario.ofEqualAngles(design, 0.2, 0.2, 0).in(tiring));

        var sums = run(cell, 400);

        assertThat(sums.mean(0) * 400).as("confirmed").isLessThanOrEqualTo(28);
        assertThat(sums.mean(1) * 400).as("rejected").isLessThanOrEqualTo(28);
    }

    /** Of 150 rematches: a rate of 9 % stays below in less than a tenth. */
    @Test
    void seldomPromotesOneOfTwoEqualsInARematch() throws Exception {
        var design = new Design(7, 3, SetUp.AD_SET_PER_AD, false, 100);
        var line = new LineOfTwoPlans(Scenario.ofEqualAngles(design, 0.3, 0, 0), 0.2);
        var cell = new Cell("rematch", "", 150, List.of(Figure.reported("promoted")), random ->
                new double[] {line.rematch(random)[2]});

        assertThat(run(cell, 150).mean(0) * 150).isLessThanOrEqualTo(8);
    }

    @Test
    void intervalsHoldTheTruthAsOftenAsTheySay() throws Exception {
        var cell = cell("Coverage of the 95% interval over the prior", "6 angles, 3 ads");

        assertThat(unmet(cell, run(cell, 300))).isEmpty();
    }

    /** A simulation in which these rules look good would prove nothing of ours. */
    @Test
    void catchesRulesThatPoolAds() throws Exception {
        var cell = cell("Negative controls: rules that pool ads", "6 equal angles, 3 ads, cv 0.5, $1,080 a day");
        var sums = run(cell, 50);

        for (var figure = 0; figure < cell.figures().size(); figure++) {
            assertThat(sums.mean(figure)).as(cell.figures().get(figure).name()).isGreaterThan(0.15);
        }
    }

    @Test
    void goesOnWhereItWasInterruptedWhateverTheThreads() throws Exception {
        var cells = List.of(cell("Phase 2, truly on target", ""));
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
        var cells = List.of(cell("Phase 2, truly on target", ""));
        var checkpoint = new Simulate(SEED, 50, 1, folder.resolve("kept")).run(cells);

        assertThat(new Report(SEED, cells, checkpoint).text()).contains("**partial**: 1 of 1 cells lack campaigns");
        assertThat(new CellLines(cells, checkpoint).text()).contains("| 50 of 2000 |");
    }

    /** More promotions of equal angles than few campaigns of a rate of 3 % show. */
    private List<String> unmet(Design design, double cv, double adSetSd) throws Exception {
        var cell = Guarantees.equalAngles(Scenario.ofEqualAngles(design, cv, adSetSd, 0));
        var promoted = run(cell, 200).mean(0);
        return promoted * 200 <= MOST_OF_200 ? List.of() : List.of("an angle promoted: " + promoted);
    }

    private double promotedBest(SetUp setUp) throws Exception {
        var plain = Scenario.ofEqualAngles(new Design(4, 5, setUp, false, 40), 0.2, 0, 0);
        var comparison = new Comparison(plain.better(2), false);
        var cell = new Cell("better", setUp.word(), 100, List.of(Figure.reported("best promoted")), random ->
                new double[] {comparison.run(random).promotedBest() ? 1 : 0});
        return run(cell, 100).mean(0);
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
                .filter(cell ->
                        cell.row().equals(row) && (name.isEmpty() || cell.name().equals(name)))
                .findFirst()
                .orElseThrow();
    }
}
