package belieffirst.simulation;

import belieffirst.simulation.Scenario.World;
import belieffirst.verdict.rule.Decision;
import java.util.ArrayList;
import java.util.List;

/** The table of guarantees: every claim, and the cells of campaigns that it is held against. */
final class Guarantees {

    static final int MANY = 10_000;
    static final int SOME = 2_000;

    private static final double CONVERSIONS = 42;
    private static final List<Double> CVS = List.of(0.0, 0.2, 0.4, 0.6, 0.8);
    private static final List<Integer> ADS = List.of(3, 5);
    private static final World LOG_NORMAL = new World(true, false, false, true);
    private static final World DRIFTING = new World(false, true, false, true);
    private static final World WEEKLY = new World(false, false, true, true);
    private static final World ALL_OF_IT = new World(true, true, true, true);

    private Guarantees() {}

    static List<Cell> cells() {
        var cells = new ArrayList<Cell>();
        cells.addAll(betterAngle());
        cells.addAll(secondPhase());
        cells.addAll(coverage());
        cells.add(pooled());
        for (var ads : ADS) {
            for (var cv : CVS) {
                cells.add(equalAngles(
                        "False promotion", MANY, new Scenario(6, ads, cv, 1, CONVERSIONS, World.AS_MODELLED)));
            }
        }
        cells.addAll(unexpected());
        cells.addAll(thinner());
        cells.addAll(otherNumbers());
        return cells;
    }

    private static List<Cell> unexpected() {
        var cells = new ArrayList<Cell>();
        for (var ads : ADS) {
            for (var cv : CVS) {
                cells.add(equalAngles(
                        "False promotion, log-normal ads, drifting and weekly budgets",
                        SOME,
                        new Scenario(6, ads, cv, 1, CONVERSIONS, ALL_OF_IT)));
            }
        }
        for (var ads : ADS) {
            for (var cv : List.of(0.4, 0.8)) {
                cells.add(equalAngles(
                        "False promotion, log-normal ads alone",
                        SOME,
                        new Scenario(6, ads, cv, 1, CONVERSIONS, LOG_NORMAL)));
                cells.add(equalAngles(
                        "False promotion, drifting budgets alone",
                        SOME,
                        new Scenario(6, ads, cv, 1, CONVERSIONS, DRIFTING)));
                cells.add(equalAngles(
                        "False promotion, weekly budgets alone",
                        SOME,
                        new Scenario(6, ads, cv, 1, CONVERSIONS, WEEKLY)));
            }
        }
        return cells;
    }

    /** Fewer conversions an ad than the table's. */
    private static List<Cell> thinner() {
        return ADS.stream()
                .flatMap(ads -> List.of(0.0, 0.4, 0.8).stream()
                        .map(cv -> equalAngles(
                                "False promotion at 15 conversions an ad",
                                SOME,
                                new Scenario(6, ads, cv, 1, 15, World.AS_MODELLED))))
                .toList();
    }

    private static List<Cell> otherNumbers() {
        return List.of(2, 3, 4, 5, 7).stream()
                .map(angles -> equalAngles(
                        "False promotion, other numbers of angles",
                        SOME,
                        new Scenario(angles, 3, 0.4, 1, CONVERSIONS, World.AS_MODELLED)))
                .toList();
    }

    private static Cell equalAngles(String row, int campaigns, Scenario scenario) {
        var comparison = new Comparison(scenario, false);
        return new Cell(
                row,
                "%d equal angles, %d ads, cv %s".formatted(scenario.angles(), scenario.ads(), scenario.cv()),
                campaigns,
                List.of(Figure.atMost("an angle promoted", 0.05), Figure.reported("an angle killed")),
                random -> {
                    var end = comparison.run(random);
                    return new double[] {number(end.promotedAny()), number(end.anyKilled())};
                });
    }

    private static List<Cell> betterAngle() {
        return List.of(
                betterAngle(2, Figure.atMost("best angle killed", 0.01)),
                betterAngle(1.5, Figure.reported("best angle killed")),
                spend());
    }

    private static Cell betterAngle(double ratio, Figure killed) {
        var comparison = new Comparison(new Scenario(6, 5, 0.4, ratio, CONVERSIONS, World.AS_MODELLED), false);
        return new Cell(
                "One angle is better, looked at to the last day",
                "%s times as good, 5 ads, cv 0.4".formatted(ratio),
                SOME,
                List.of(
                        Figure.atMost("wrong angle promoted", ratio >= 2 ? 0.01 : 1),
                        killed,
                        Figure.reported("right angle promoted")),
                random -> {
                    var end = comparison.run(random);
                    return new double[] {
                        number(end.promotedAny() && !end.promotedFirst()),
                        number(end.firstKilled()),
                        number(end.promotedFirst())
                    };
                });
    }

    private static Cell spend() {
        var comparison = new Comparison(new Scenario(6, 5, 0.4, 2, CONVERSIONS, World.AS_MODELLED), true);
        return new Cell(
                "One angle is better, stopped as the rules say",
                "2.0 times as good, 5 ads, cv 0.4, 21 days",
                SOME,
                List.of(
                        Figure.atMost("spend against running to the horizon", 0.60),
                        Figure.atMost("wrong angle promoted", 0.01),
                        Figure.reported("right angle promoted")),
                random -> {
                    var end = comparison.run(random);
                    return new double[] {
                        end.partSpent(), number(end.promotedAny() && !end.promotedFirst()), number(end.promotedFirst())
                    };
                });
    }

    private static List<Cell> secondPhase() {
        var cells = new ArrayList<Cell>();
        for (var ads : List.of(5, 8)) {
            for (var cv : CVS) {
                var phase = new SecondPhase(new Scenario(1, ads, cv, 1, CONVERSIONS, World.AS_MODELLED));
                cells.add(new Cell(
                        "Phase 2, truly at the target",
                        "%d ads, cv %s".formatted(ads, cv),
                        SOME,
                        List.of(Figure.atMost("confirmed", 0.05), Figure.reported("rejected")),
                        random -> {
                            var decision = phase.run(random);
                            return new double[] {
                                number(decision == Decision.CONFIRM), number(decision == Decision.REJECT)
                            };
                        }));
            }
        }
        return cells;
    }

    private static List<Cell> coverage() {
        return ADS.stream()
                .map(ads -> {
                    var coverage = new Coverage(6, ads, 20);
                    return new Cell(
                            "Coverage of the 95 % interval over the prior",
                            "6 angles, %d ads".formatted(ads),
                            SOME,
                            List.of(new Figure("angles inside", 0.94, 0.96)),
                            random -> new double[] {coverage.run(random)});
                })
                .toList();
    }

    private static Cell pooled() {
        var rules = new PooledRules(new Scenario(6, 3, 0.5, 1, CONVERSIONS, World.AS_MODELLED));
        return new Cell(
                "Negative controls: rules that pool ads",
                "6 equal angles, 3 ads, cv 0.5",
                SOME,
                List.of(
                        Figure.moreThan("P(best) at 95 %", 0.15),
                        Figure.moreThan("expected loss below 1 %", 0.15),
                        Figure.moreThan("e-value at 20", 0.15)),
                rules::run);
    }

    private static double number(boolean happened) {
        return happened ? 1 : 0;
    }
}
