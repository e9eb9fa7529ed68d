package belieffirst.simulation;

import belieffirst.plan.goal.SetUp;
import belieffirst.simulation.Scenario.Design;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Lines of two plans: verdicts that stand on the ads of both, beside the same verdicts on the second plan alone. */
final class LineCells {

    static final String SECOND_PHASE = "What a belief's plans say together, truly on target";
    static final String REMATCH = "Rematch on all ads of its line, equal angles";
    static final String HELPS = "What the ads of the line are worth";

    /** The places of two figures of a rematch. */
    static final int LOSER_ALONE = 1;

    static final int RECORDED_LOSER = 3;

    private static final int[] ANGLES = {3, 7};
    private static final int[] ADS = {3, 8};
    private static final double[] CVS = {0.3, 0.6};
    private static final double[] AD_SETS = {0, 0.3};
    private static final double[] CONVERSIONS = {5, 20, 100};
    private static final double[] PLANS = {0, 0.2};
    private static final List<SetUp> SET_UPS = List.of(SetUp.AD_SET_PER_AD, SetUp.TWO_PER_ANGLE, SetUp.CAMPAIGN_BUDGET);

    private LineCells() {}

    static List<Cell> all() {
        var cells = new ArrayList<Cell>();
        for (var level : Fraction.of(
                ANGLES.length,
                ADS.length,
                CVS.length,
                AD_SETS.length,
                CONVERSIONS.length,
                PLANS.length,
                SET_UPS.size())) {
            var design =
                    new Design(ANGLES[level[0]], ADS[level[1]], SET_UPS.get(level[6]), false, CONVERSIONS[level[4]]);
            var scenario = Scenario.ofEqualAngles(design, CVS[level[2]], AD_SETS[level[3]], 0);
            cells.add(secondPhase(scenario, PLANS[level[5]]));
            cells.add(rematch(scenario, PLANS[level[5]]));
        }
        for (var setUp : SET_UPS) {
            for (var conversions : CONVERSIONS) {
                var design = new Design(6, 5, setUp, false, conversions);
                cells.add(helps(Scenario.ofEqualAngles(design, 0.3, 0.1, 0).differing(0.4)));
            }
        }
        return cells;
    }

    private static Cell secondPhase(Scenario scenario, double planSd) {
        return new Cell(
                SECOND_PHASE,
                name(scenario, planSd),
                2_000,
                List.of(
                        Figure.reported("confirmed, by the second plan alone"),
                        Figure.reported("rejected, by the second plan alone"),
                        Figure.reported("95% interval holds the rate, by the second plan alone"),
                        Figure.reported("confirmed, by all ads of the line"),
                        Figure.reported("rejected, by all ads of the line"),
                        Figure.reported("95% interval holds the rate, by all ads of the line")),
                new LineOfTwoPlans(scenario, planSd)::secondPhase);
    }

    private static Cell rematch(Scenario scenario, double planSd) {
        return new Cell(
                REMATCH,
                name(scenario, planSd),
                1_000,
                List.of(
                        Figure.reported("promoted, by the second plan alone"),
                        Figure.reported("recorded as loser, by the second plan alone"),
                        Figure.atMost("promoted", 0.05),
                        Figure.atMost("recorded as loser", 0.05)),
                new LineOfTwoPlans(scenario, planSd)::rematch);
    }

    private static Cell helps(Scenario scenario) {
        return new Cell(
                HELPS,
                ScenarioWords.of(scenario),
                1_000,
                Stream.of("by the second plan alone", "by all ads of the line")
                        .flatMap(way -> Stream.of("confirmed where it is right, " + way, "better one promoted, " + way))
                        .map(Figure::reported)
                        .toList(),
                new LineOfTwoPlans(scenario, 0)::helps);
    }

    private static String name(Scenario scenario, double planSd) {
        return "%s, plans sd %s".formatted(ScenarioWords.of(scenario), planSd);
    }
}
