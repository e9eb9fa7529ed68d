package belieffirst.simulation;

import belieffirst.plan.goal.SetUp;
import belieffirst.simulation.Scenario.Design;
import belieffirst.verdict.rule.PlanDecision;
import java.util.ArrayList;
import java.util.List;

/**
 * The campaigns behind the chances that the goals page tells: angles that differ as those of accounts do (by 40 %), around the
 * target, with ads that differ by 30 % and ad sets by 10 %.
 */
final class ChanceCells {

    static final String ROW = "Chances that the goals page tells";

    /** Between the points of the table, and not part of it. */
    static final String CHECKED = "Chances, between the points of the table";

    private static final int[] ANGLES = {2, 4, 7};
    private static final int[] ADS = {2, 4, 8};
    private static final double[] CONVERSIONS = {1, 3, 10, 30, 100};
    private static final int CAMPAIGNS = 600;
    private static final int CAMPAIGNS_OF_CHECKS = 2_000;
    private static final int ANGLES_FOR_TEMPLATES = 4;
    private static final List<PlanDecision> ENDS =
            List.of(PlanDecision.PROMOTE, PlanDecision.BEST_BET, PlanDecision.REMATCH, PlanDecision.NONE_PAYS);
    private static final List<Figure> FIGURES =
            ENDS.stream().map(end -> Figure.reported(end.wireName())).toList();

    private ChanceCells() {}

    /** Every point of the table, and for each set-up one point between them. */
    static List<Cell> all() {
        var cells = new ArrayList<Cell>();
        for (var setUp : SetUp.values()) {
            if (setUp != SetUp.CREATIVE_TEST) {
                for (var angles : ANGLES) {
                    cells.addAll(points(angles, setUp, false));
                }
                cells.add(cell(CHECKED, new Design(5, 3, setUp, false, 17), CAMPAIGNS_OF_CHECKS));
            }
        }
        for (var angles : ANGLES) {
            if (angles >= ANGLES_FOR_TEMPLATES) {
                cells.addAll(points(angles, SetUp.AD_SET_PER_AD, true));
            }
        }
        cells.add(cell(CHECKED, new Design(5, 3, SetUp.AD_SET_PER_AD, true, 17), CAMPAIGNS_OF_CHECKS));
        return cells;
    }

    private static List<Cell> points(int angles, SetUp setUp, boolean sameTemplates) {
        var cells = new ArrayList<Cell>();
        for (var ads : ADS) {
            for (var conversions : CONVERSIONS) {
                cells.add(cell(ROW, new Design(angles, ads, setUp, sameTemplates, conversions), CAMPAIGNS));
            }
        }
        return cells;
    }

    private static Cell cell(String row, Design design, int campaigns) {
        var scenario = Scenario.ofEqualAngles(design, 0.3, 0.1, 0).differing(0.4);
        var comparison = new Comparison(scenario, false);
        return new Cell(row, ScenarioWords.of(scenario), campaigns, FIGURES, random -> {
            var decision = comparison.run(random).decision();
            return ENDS.stream()
                    .mapToDouble(end -> Guarantees.number(end == decision))
                    .toArray();
        });
    }
}
