package belieffirst.inference.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import belieffirst.inference.AdCounts;
import belieffirst.inference.AdSetCounts;
import belieffirst.inference.Arm;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineOfPlansTests {

    private static final List<Arm> OWN = List.of(arm(100, 1_000), arm(50, 1_000));

    @Test
    void leavesAPlanAloneThatGoesOnFromNone() {
        assertThat(LineOfPlans.arms(OWN, List.of())).isEqualTo(OWN);
    }

    @Test
    void putsTheAdsOfAllPlansTogetherArmByArm() {
        var earlier = List.of(arm(80, 1_000), arm(40, 1_000));

        var arms = LineOfPlans.arms(OWN, List.of(earlier));

        assertThat(arms).hasSize(2);
        assertThat(arms.getFirst().conversions()).isEqualTo(180);
        assertThat(arms.getLast().conversions()).isEqualTo(90);
        assertThat(arms.getFirst().adSets()).extracting(AdSetCounts::shared).containsExactly(false, false);
    }

    /** In the earlier plan all converted half as well, whichever spent more there: that says nothing of either. */
    @Test
    void takesOutWhatAPlanDoesToAllOfItsArms() {
        var earlier = List.of(arm(500, 10_000), arm(2_500, 100_000));

        var arms = LineOfPlans.arms(OWN, List.of(earlier));

        var first = arms.getFirst();
        var second = arms.getLast();
        assertThat(first.conversions() / first.exposure() / (second.conversions() / second.exposure()))
                .isCloseTo(2, within(0.01));
        assertThat(first.adSets().getFirst()).isEqualTo(OWN.getFirst().adSets().getFirst());
    }

    /** Few conversions and uneven money: each plan by itself says that both are alike. */
    @Test
    void findsNoDifferenceWhereNoPlanHasOne() {
        var own = List.of(arm(20, 1_000), arm(60, 3_000));
        var earlier = List.of(arm(15, 3_000), arm(5, 1_000));

        var arms = LineOfPlans.arms(own, List.of(earlier));

        assertThat(rate(arms.getFirst()) / rate(arms.getLast())).isCloseTo(1, within(0.02));
    }

    private static double rate(Arm arm) {
        return arm.conversions() / arm.exposure();
    }

    /** One ad, in an ad set of its own. */
    private static Arm arm(int conversions, double exposure) {
        return new Arm(List.of(new AdSetCounts(List.of(new AdCounts(conversions, exposure)), false)));
    }
}
