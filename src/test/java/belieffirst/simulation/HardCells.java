package belieffirst.simulation;

import belieffirst.plan.goal.SetUp;
import belieffirst.simulation.Scenario.Design;
import belieffirst.simulation.Scenario.World;
import java.util.ArrayList;
import java.util.List;

/**
 * The cells of equal angles that are run whatever the fraction holds: ads most alike and data richest, where a difference of ad
 * sets looks most like one of angles, and worlds that the model does not know.
 */
final class HardCells {

    private static final List<World> WORLDS = List.of(
            new World(true, 0, 0, 0.3, false, false, false),
            new World(false, 0.3, 0, 0.3, false, false, false),
            new World(false, 0, 0.06, 0.3, false, false, false),
            new World(false, 0, 0, 2, false, false, false),
            new World(false, 0, 0, 0.3, true, false, false),
            new World(false, 0, 0, 0.3, false, true, false),
            new World(false, 0, 0, 0.3, false, false, true));

    private HardCells() {}

    /** For these numbers of angles. */
    static List<Cell> all(int... numbers) {
        var cells = new ArrayList<Cell>();
        for (var angles : numbers) {
            for (var adSetSd : List.of(0.0, 0.3)) {
                for (var setUp : List.of(SetUp.AD_SET_PER_AD, SetUp.TWO_PER_ANGLE, SetUp.ONE_PER_ANGLE)) {
                    var design = new Design(angles, 8, setUp, false, 100);
                    cells.add(Guarantees.equalAngles(Scenario.ofEqualAngles(design, 0.2, adSetSd, 0)));
                }
            }
        }
        for (var world : WORLDS) {
            for (var setUp : List.of(SetUp.AD_SET_PER_AD, SetUp.TWO_PER_ANGLE, SetUp.CAMPAIGN_BUDGET)) {
                var design = new Design(6, 5, setUp, false, 20);
                cells.add(Guarantees.equalAngles(
                        Scenario.ofEqualAngles(design, 0.3, 0.1, 0).in(world)));
            }
        }
        return cells;
    }
}
