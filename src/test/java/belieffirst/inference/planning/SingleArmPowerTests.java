package belieffirst.inference.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import belieffirst.inference.AdCounts;
import belieffirst.inference.Arm;
import belieffirst.inference.NestedModel;
import belieffirst.inference.Prior;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class SingleArmPowerTests {

    @Test
    void asksForLessWithMoreAds() {
        assertThat(new SingleArmPower(10, 0.4, 20).trulyBelowTarget(0.99, 0.8))
                .isLessThan(new SingleArmPower(5, 0.4, 20).trulyBelowTarget(0.99, 0.8));
    }

    @Test
    void asksForTwiceAsCheapWithFiveAds() {
        assertThat(new SingleArmPower(5, 0.4, 20).trulyBelowTarget(0.99, 0.8)).isCloseTo(1.99, within(0.01));
    }

    /** The engine finds out by itself how much ads differ; where they do not differ at all, it is surer than the planner says. */
    @Test
    void asksForNoLessThanTheEngineDoes() {
        var seen = new SingleArmPower(5, 0.4, 20).seenBelowTarget(0.99);
        var arm = Arm.of(Collections.nCopies(5, new AdCounts(20, 20 / seen)));

        var posterior = NestedModel.posterior(arm, Prior.ofOneArm(1));

        assertThat(posterior.standings().getFirst().rate().costsAtMost(1)).isBetween(0.99, 1.0);
    }
}
