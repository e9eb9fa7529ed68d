package belieffirst.inference;

import static belieffirst.inference.Arms.arm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The grid on which every integral runs: wide enough for arms that are far from each other, and from what was expected. */
class GridTests {

    @Test
    void isFourHundredAndOnePointsAroundTheirCommonRate() {
        var arms = List.of(arm(300, 10, 10), arm(300, 10, 10));
        var grid = Grid.around(arms, new Prior(Arm.pooledLogRate(arms), 0.7));

        assertThat(grid.points).isBetween(401, 403);
        assertThat(grid.logRate(grid.middle)).isEqualTo(Arm.pooledLogRate(arms));
    }

    @Test
    void reachesFourBeyondEachArmAndThePrior() {
        var arms = List.of(arm(300, 500), arm(300, 10), arm(300, 10));
        var grid = Grid.around(arms, Prior.ofSeveralArms(3000));

        assertThat(grid.logRate(0)).isLessThanOrEqualTo(-Math.log(3000) - 4 + 1e-9);
        assertThat(grid.logRate(grid.points - 1)).isGreaterThanOrEqualTo(Math.log(500.5 / 300) + 4 - 1e-9);
    }

    /** One arm fifty times as good as the others, whose own grid would have cut it off. */
    @Test
    void holdsAnArmFarFromTheRest() {
        var arms = List.of(arm(3000, 2, 2, 2), arm(3000, 3, 2, 1), arm(3000, 100, 110, 90));
        var best = NestedModel.posterior(arms, Prior.ofSeveralArms(300))
                .standings()
                .get(2);

        assertThat(best.best()).isGreaterThan(0.999);
        assertThat(best.rate().costQuantile(0.5)).isCloseTo(30, within(2.0));
    }

    /** Without any conversion the bound comes from the prior, which must lie on the grid. */
    @Test
    void holdsThePriorWhereNothingWasSold() {
        var nothing = arm(10, 0, 0, 0);
        var rate = NestedModel.posterior(nothing, Prior.ofOneArm(30))
                .standings()
                .getFirst()
                .rate();

        assertThat(rate.costQuantile(0.5)).isBetween(30.0, 45.0);
    }
}
