package belieffirst.simulation;

import belieffirst.plan.goal.SetUp;
import belieffirst.simulation.Scenario.Design;
import belieffirst.simulation.Scenario.Nature;
import belieffirst.simulation.Scenario.World;
import belieffirst.verdict.rule.PlanDecision;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.apache.commons.rng.simple.RandomSource;

/** The table of guarantees: every claim, and the cells of campaigns that it is held against. */
final class Guarantees {

    static final String EQUAL = "Equal angles";
    static final String POOLED = "Negative controls: rules that pool ads";
    static final int FIRST_STAGE = 300;
    static final int SECOND_STAGE = 4_000;
    static final int DECIDING = 10_000;

    private static final int[] ANGLES = {2, 3, 4, 6, 7};
    private static final int[] ADS = {3, 5, 8};
    private static final double[] CVS = {0.2, 0.3, 0.4, 0.6};
    private static final double[] CONVERSIONS = {5, 20, 100};
    private static final double[] AD_SETS = {0, 0.1, 0.2, 0.3};
    private static final double[] TEMPLATES = {0, 0.5};

    private Guarantees() {}

    static List<Cell> cells() {
        return Stream.of(
                        equalAngles(),
                        differing(),
                        useful(),
                        certificate(),
                        secondPhase(),
                        LineCells.all(),
                        FatigueCells.all(),
                        coverage(),
                        pooled())
                .flatMap(List::stream)
                .toList();
    }

    /** Each set-up on the fraction of the grid in which every two levels meet; fixed templates are a set-up of their own. */
    static List<Cell> equalAngles() {
        var cells = new ArrayList<Cell>();
        for (var level : Fraction.of(ANGLES.length, ADS.length, CVS.length, CONVERSIONS.length, AD_SETS.length, 2)) {
            for (var setUp :
                    List.of(SetUp.AD_SET_PER_AD, SetUp.TWO_PER_ANGLE, SetUp.ONE_PER_ANGLE, SetUp.CAMPAIGN_BUDGET)) {
                var design = new Design(ANGLES[level[0]], ADS[level[1]], setUp, false, CONVERSIONS[level[3]]);
                cells.add(equalAngles(
                        Scenario.ofEqualAngles(design, CVS[level[2]], AD_SETS[level[4]], TEMPLATES[level[5]])));
            }
            if (ANGLES[level[0]] > 3) {
                var design =
                        new Design(ANGLES[level[0]], ADS[level[1]], SetUp.AD_SET_PER_AD, true, CONVERSIONS[level[3]]);
                cells.add(equalAngles(
                        Scenario.ofEqualAngles(design, CVS[level[2]], AD_SETS[level[4]], TEMPLATES[level[5]])));
            }
        }
        cells.addAll(HardCells.all(ANGLES));
        return cells;
    }

    static Cell equalAngles(Scenario scenario) {
        var comparison = new Comparison(scenario, false);
        return new Cell(
                EQUAL,
                name(scenario),
                FIRST_STAGE,
                List.of(
                        Figure.atMost("an angle promoted", 0.05),
                        Figure.atMost("an angle recorded as loser", 0.05),
                        Figure.atLeast("ended with a next step", 1)),
                random -> {
                    var end = comparison.run(random);
                    return new double[] {
                        number(end.promoted()),
                        number(!end.losers().isEmpty()),
                        number(end.decision().isEnd())
                    };
                });
    }

    private static List<Cell> differing() {
        var cells = new ArrayList<Cell>();
        for (var setUp : List.of(SetUp.AD_SET_PER_AD, SetUp.TWO_PER_ANGLE, SetUp.ONE_PER_ANGLE)) {
            var plain = Scenario.ofEqualAngles(new Design(6, 5, setUp, false, 20), 0.3, 0.1, 0);
            cells.add(differing(plain.differing(0.2), 0.90));
            cells.add(differing(plain.differing(0.4), 0.95));
        }
        return cells;
    }

    private static Cell differing(Scenario scenario, double near) {
        var comparison = new Comparison(scenario, false);
        return new Cell(
                "Angles that all differ",
                name(scenario),
                SECOND_STAGE,
                List.of(
                        Figure.atLeast("of those promoted within 10% of the best", near),
                        Figure.atMost("best angle recorded as loser", 0.01),
                        Figure.reported("best angle promoted"),
                        Figure.reported("best angle leads at the end")),
                random -> {
                    var end = comparison.run(random);
                    return new double[] {
                        end.promoted() ? number(end.promotedWithinTenPercent()) : Double.NaN,
                        number(end.losers().contains(end.best())),
                        number(end.promotedBest()),
                        number(end.leader() == end.best())
                    };
                });
    }

    private static List<Cell> useful() {
        var usual = Scenario.ofEqualAngles(new Design(6, 5, SetUp.AD_SET_PER_AD, false, 7), 0.3, 0, 0)
                .differing(0.4);
        var rich = new Scenario(
                new Design(6, 5, SetUp.AD_SET_PER_AD, true, 100), new Nature(1.5, 0, 0.4, 0, 0.5), World.ORDINARY);
        return List.of(
                useful("$300 a day, 21 days", usual),
                useful("rich data, best 1.5 times as good, half of the variance from templates", rich));
    }

    /** The advice followed, and the same campaigns without that. */
    private static Cell useful(String name, Scenario scenario) {
        var followed = new Comparison(scenario, true);
        var ignored = new Comparison(scenario, false);
        return new Cell(
                "Usefulness",
                name,
                SECOND_STAGE,
                Stream.of("advice followed", "advice ignored")
                        .flatMap(advice -> Stream.of(
                                "best angle promoted, " + advice,
                                "best angle leads or is named for a rematch, " + advice,
                                "lost by following the page, " + advice))
                        .map(Figure::reported)
                        .toList(),
                random -> {
                    var seed = new long[] {random.nextLong(), random.nextLong()};
                    return Stream.of(followed, ignored)
                            .map(comparison -> comparison.run(RandomSource.XO_RO_SHI_RO_128_PP.create(seed)))
                            .flatMapToDouble(end ->
                                    DoubleStream.of(number(end.promotedBest()), number(end.namesBest()), end.regret()))
                            .toArray();
                });
    }

    private static List<Cell> certificate() {
        var cells = new ArrayList<Cell>();
        for (var setUp : List.of(SetUp.AD_SET_PER_AD, SetUp.TWO_PER_ANGLE, SetUp.ONE_PER_ANGLE)) {
            for (var angles : List.of(2, 6)) {
                var scenario = Scenario.ofEqualAngles(new Design(angles, 8, setUp, false, 100), 0.2, 0.2, 0);
                var looks = new Significance(scenario);
                cells.add(new Cell(
                        "Significance of equal angles",
                        name(scenario),
                        1_000,
                        List.of(Figure.atMost("evidence of 20 on any weekend", 0.05)),
                        random -> new double[] {number(looks.run(random))}));
            }
        }
        return cells;
    }

    private static List<Cell> secondPhase() {
        var cells = new ArrayList<Cell>();
        for (var level : Fraction.of(2, ADS.length, CVS.length, CONVERSIONS.length, AD_SETS.length, 4)) {
            var setUp = level[0] == 0 ? SetUp.AD_SET_PER_AD : SetUp.TWO_PER_ANGLE;
            var design = new Design(1, ADS[level[1]], setUp, false, CONVERSIONS[level[3]]);
            var world = new World(false, level[5] == 3 ? 0.3 : 0, 0.03 * (level[5] % 3), 0.3, false, false, false);
            cells.add(secondPhase(Scenario.ofEqualAngles(design, CVS[level[2]], AD_SETS[level[4]], 0)
                    .in(world)));
        }
        return cells;
    }

    static Cell secondPhase(Scenario scenario) {
        var phase = new SecondPhase(scenario);
        return new Cell(
                "Phase 2, truly on target",
                name(scenario),
                2_000,
                List.of(Figure.atMost("confirmed", 0.05), Figure.atMost("rejected", 0.05)),
                random -> {
                    var decision = phase.run(random);
                    return new double[] {
                        number(decision == PlanDecision.CONFIRM), number(decision == PlanDecision.REJECT)
                    };
                });
    }

    private static List<Cell> coverage() {
        return Stream.of(3, 5)
                .map(ads -> {
                    var coverage = new Coverage(6, ads, 20);
                    return new Cell(
                            "Coverage of the 95% interval over the prior",
                            "6 angles, %d ads".formatted(ads),
                            1_000,
                            List.of(new Figure("angles inside", 0.94, 0.96)),
                            random -> new double[] {coverage.run(random)});
                })
                .toList();
    }

    /** At $1,080 and at $300 a day. */
    private static List<Cell> pooled() {
        return List.of(pooled("$1,080 a day", 42, 0.15), pooled("$300 a day", 11.67, 0));
    }

    private static Cell pooled(String name, double conversions, double least) {
        var design = new Design(6, 3, SetUp.AD_SET_PER_AD, false, conversions);
        var rules = new PooledRules(Scenario.ofEqualAngles(design, 0.5, 0, 0));
        return new Cell(
                POOLED,
                "6 equal angles, 3 ads, cv 0.5, " + name,
                1_000,
                List.of(
                        Figure.atLeast("P(best) at 95%", least),
                        Figure.atLeast("expected loss below 1%", least),
                        Figure.atLeast("e-value at 20", least)),
                rules::run);
    }

    static String name(Scenario scenario) {
        return ScenarioWords.of(scenario);
    }

    static double number(boolean happened) {
        return happened ? 1 : 0;
    }
}
