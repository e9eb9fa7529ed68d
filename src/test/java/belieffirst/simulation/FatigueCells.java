package belieffirst.simulation;

import belieffirst.inference.trend.Fall;
import belieffirst.simulation.TwoWaves.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The cells of fatigue: ads that tire, a belief that tires, and neither, told apart by a second wave of ads. */
final class FatigueCells {

    static final String ROW = "Fatigue told apart, day 28";
    private static final double RIGHT = 0.80;
    private static final double FALSE_ALARM = 0.05;
    private static final int CAMPAIGNS = 2_000;

    private FatigueCells() {}

    static List<Cell> all() {
        var cells = new ArrayList<Cell>();
        for (var world : World.values()) {
            cells.add(cell(new TwoWaves(world, true, 8, 0.2, 100), RIGHT));
            cells.add(cell(new TwoWaves(world, true, 8, 0.3, 100), 0));
            cells.add(cell(new TwoWaves(world, true, 5, 0.2, 100), 0));
            cells.add(cell(new TwoWaves(world, true, 5, 0.3, 100), 0));
            cells.add(cell(new TwoWaves(world, true, 5, 0.3, 20), 0));
            cells.add(cell(new TwoWaves(world, false, 5, 0.3, 100), 0));
        }
        return cells;
    }

    private static Cell cell(TwoWaves waves, double right) {
        var name = "%s, %s of %d ads, cv %s, %.0f conversions an ad"
                .formatted(
                        switch (waves.world()) {
                            case ADS -> "ads fall 3% a day from their start";
                            case BELIEF -> "the belief falls 3% a day";
                            case NOTHING -> "nothing falls";
                        },
                        waves.second() ? "two waves" : "one wave",
                        waves.ads(),
                        waves.cv(),
                        waves.conversions());
        var figures = waves.world() == World.NOTHING
                ? List.of(Figure.atMost("said to fall", FALSE_ALARM))
                : List.of(Figure.atLeast("right cause told", right), Figure.reported("said to fall"));
        return new Cell(ROW, name, CAMPAIGNS, figures, random -> {
            var fall = waves.run(random);
            return waves.world() == World.NOTHING
                    ? new double[] {Guarantees.number(fall.isPresent())}
                    : new double[] {
                        Guarantees.number(fall.map(Fall::cause).equals(Optional.of(cause(waves.world())))),
                        Guarantees.number(fall.isPresent())
                    };
        });
    }

    private static Fall.Cause cause(World world) {
        return world == World.ADS ? Fall.Cause.ADS : Fall.Cause.BELIEF;
    }
}
