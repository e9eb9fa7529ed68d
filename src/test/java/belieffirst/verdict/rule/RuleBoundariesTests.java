package belieffirst.verdict.rule;

import static belieffirst.verdict.Samples.SETTINGS;
import static belieffirst.verdict.rule.Decision.KEEP_TESTING;
import static belieffirst.verdict.rule.Decision.KILL;
import static belieffirst.verdict.rule.Decision.PROMOTE;
import static belieffirst.verdict.rule.Decision.PROVISIONAL;
import static belieffirst.verdict.rule.Decision.STOP_NO_SEPARATION;
import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.inference.NestedModel;
import belieffirst.inference.Posterior;
import belieffirst.inference.Prior;
import belieffirst.inference.Standing;
import belieffirst.verdict.Samples;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** Decisions at the very numbers of docs/guarantees.md, and just beside them. */
class RuleBoundariesTests {

    private static final int THIRD = 2;

    private final PlanResult decided = Samples.decided();
    private final PlanResult ended =
            Samples.plan(Samples.ENDED, decided.angles().toArray(AngleResult[]::new));
    private final Posterior posterior = NestedModel.posterior(decided.arms(), Prior.ofSeveralArms(30));

    @Test
    void promoteFromTheThresholdOn() {
        assertThat(third(decided, standing(0.89, 1, 0))).isEqualTo(PROMOTE);
        assertThat(third(decided, standing(Math.nextDown(0.89), 1, 0))).isEqualTo(KEEP_TESTING);
    }

    @Test
    void killOnlyBelowBothNumbers() {
        assertThat(third(decided, standing(0.03, 0.09, 0))).isNotEqualTo(KILL);
        assertThat(third(decided, standing(0.02, 0.10, 0))).isNotEqualTo(KILL);
        assertThat(third(decided, standing(0.02, 0.09, 0))).isEqualTo(KILL);
    }

    @Test
    void letTheLeaderGoOnOnlyWhereAWrongChoiceCostsLessThanATwentieth() {
        assertThat(third(ended, standing(0.6, 1, 0.049))).isEqualTo(PROVISIONAL);
        assertThat(third(ended, standing(0.6, 1, 0.05))).isEqualTo(STOP_NO_SEPARATION);
    }

    @Test
    void endOnTheDayOfTheHorizon() {
        assertThat(new Window(28, true, 28).ended()).isTrue();
        assertThat(new Window(27, true, 28).ended()).isFalse();
    }

    @Test
    void takeAMaximumThatIsTheTarget() {
        assertThat(new Settings(30, 30, PromotionThresholds.FIXED).maxCpa()).isEqualTo(30);
    }

    @Test
    void haveWordsForTheWire() {
        assertThat(STOP_NO_SEPARATION.wireName()).isEqualTo("stop_no_separation");
        assertThat(Gate.PURCHASES_TOLD.wireName()).isEqualTo("purchases_told");
    }

    private Decision third(PlanResult plan, Standing third) {
        var standings = new ArrayList<>(posterior.standings());
        standings.replaceAll(each -> new Standing(each.rate(), 0.04, 0.5, 0.3));
        standings.set(THIRD, third);
        var changed = new Posterior(standings, posterior.highestRate(), posterior.cvSquared(), posterior.logMarginal());
        return Rules.apply(plan, SETTINGS, changed).get(THIRD).decision();
    }

    private Standing standing(double best, double nearBest, double expectedLoss) {
        return new Standing(posterior.standings().get(THIRD).rate(), best, nearBest, expectedLoss);
    }
}
