package belieffirst.simulation;

import belieffirst.plan.goal.SetUp;
import belieffirst.simulation.Scenario.Design;
import belieffirst.verdict.rule.PlanDecision;
import belieffirst.verdict.rule.PromotionThresholds;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The campaigns behind the chances that the goals page tells: angles that differ as those of accounts do (by 40 %), around the
 * target, with ads that differ by 30 % and ad sets by 10 %.
 */
final class ChanceCells {

    static final String ROW = "Chances that the goals page tells";

    /** Between the points of the table, and not part of it. */
    static final String CHECKED = "Chances, between the points of the table";

    private static final int[] ANGLES = {2, 4, 7};
    private static final int[] ADS = {2, 3, 4, 8};

    /** Ads of an angle with two ad sets: with two ads each has its own, with three it has not. */
    private static final int BESIDE_ANOTHER = 3;

    private static final double[] CONVERSIONS = {1, 3, 10, 30, 100};
    static final int CAMPAIGNS = 300;
    private static final int CAMPAIGNS_OF_CHECKS = 1_000;
    private static final List<PlanDecision> ENDS =
            List.of(PlanDecision.PROMOTE, PlanDecision.BEST_BET, PlanDecision.REMATCH, PlanDecision.NONE_PAYS);
    private static final List<Figure> FIGURES =
            ENDS.stream().map(end -> Figure.reported(end.wireName())).toList();

    private ChanceCells() {}

    /** A point of the table, and the campaigns behind it. */
    record Point(Design design, Cell cell) {}

    /** Every point of the table, and for each set-up one point between them. */
    static List<Cell> all() {
        return Stream.concat(
                        points().stream().map(Point::cell), checks().stream().map(Point::cell))
                .toList();
    }

    /** Each set-up; fixed templates are a set-up of their own. */
    static List<Point> points() {
        var points = new ArrayList<Point>();
        for (var angles : ANGLES) {
            for (var ads : ADS) {
                for (var conversions : CONVERSIONS) {
                    designs(angles, ads, conversions).stream()
                            .filter(design -> design.ads() != BESIDE_ANOTHER || design.setUp() == SetUp.TWO_PER_ANGLE)
                            .forEach(design -> points.add(point(ROW, design, CAMPAIGNS)));
                }
            }
        }
        return points;
    }

    static List<Point> checks() {
        return designs(5, 3, 17).stream()
                .map(design -> point(CHECKED, design, CAMPAIGNS_OF_CHECKS))
                .toList();
    }

    private static List<Design> designs(int angles, int ads, double conversions) {
        var designs = new ArrayList<Design>();
        for (var setUp : SetUp.values()) {
            if (setUp != SetUp.CREATIVE_TEST) {
                designs.add(new Design(angles, ads, setUp, false, conversions));
            }
        }
        if (angles >= PromotionThresholds.ANGLES_FOR_TEMPLATES) {
            designs.add(new Design(angles, ads, SetUp.AD_SET_PER_AD, true, conversions));
        }
        return designs;
    }

    private static Point point(String row, Design design, int campaigns) {
        var scenario = Scenario.ofEqualAngles(design, 0.3, 0.1, 0).differing(0.4);
        var comparison = new Comparison(scenario, false);
        var cell = new Cell(row, ScenarioWords.of(scenario), campaigns, FIGURES, random -> {
            var decision = comparison.run(random).decision();
            return ENDS.stream()
                    .mapToDouble(end -> Guarantees.number(end == decision))
                    .toArray();
        });
        return new Point(design, cell);
    }
}
