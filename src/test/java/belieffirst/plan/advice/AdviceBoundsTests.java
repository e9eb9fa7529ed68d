package belieffirst.plan.advice;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.plan.LaterPlans;
import belieffirst.plan.PlanDetails;
import belieffirst.plan.Samples;
import belieffirst.plan.goal.Goals;
import belieffirst.plan.goal.SetUp;
import belieffirst.plan.goal.Targets;
import belieffirst.plan.layer.Phase;
import belieffirst.plan.layer.Strategy;
import belieffirst.plan.layer.TestDesign;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The bounds of each rule: the phases that it concerns, and the numbers at which it speaks. */
class AdviceBoundsTests {

    @ParameterizedTest
    @EnumSource
    void concernItsPhasesAlone(Phase phase) {
        assertThat(new AngleCount().concerns(phase)).isEqualTo(phase.id() == 1);
        assertThat(new AnglesAlike().concerns(phase)).isEqualTo(phase.id() == 1);
        assertThat(new OfferDiffers().concerns(phase)).isEqualTo(phase.id() < 3);
        assertThat(new FewAds().concerns(phase)).isEqualTo(phase.id() < 3);
        assertThat(new BudgetShort().concerns(phase)).isEqualTo(phase.id() > 2);
        assertThat(new TooManySublayerTypes().concerns(phase)).isEqualTo(phase.id() == 3);
        assertThat(new FormatStaticOnly().concerns(phase)).isEqualTo(phase.id() == 6);
        assertThat(new BudgetStep().concerns(phase)).isEqualTo(phase.id() == 6);
    }

    @Test
    void askForFiveToSevenAngles() {
        assertThat(sentence(new AngleCount(), discovery(1, 10))).contains("tests 1 angle;");
        assertThat(sentence(new AngleCount(), discovery(4, 10))).contains("tests 4 angles;");
        assertThat(sentence(new AngleCount(), discovery(5, 10))).isEmpty();
        assertThat(sentence(new AngleCount(), discovery(7, 10))).isEmpty();
        assertThat(new AngleCount().check(discovery(4, 10)).orElseThrow().reason())
                .startsWith("With few angles");
        assertThat(new AngleCount().check(discovery(8, 10)).orElseThrow().reason())
                .startsWith("With many angles");
    }

    @Test
    void askForFiveAdsOfAnAngleWhereThereAreSeveral() {
        assertThat(sentence(new FewAds(), discovery(5, 1))).startsWith("With 1 ad per angle");
        assertThat(sentence(new FewAds(), discovery(5, 4))).startsWith("With 4 ads per angle");
        assertThat(sentence(new FewAds(), discovery(5, 5))).isEmpty();
        assertThat(sentence(new FewAds(), discovery(1, 1))).isEmpty();
    }

    @Test
    void sayHowFarABudgetReaches() {
        assertThat(sentence(new BudgetShort(), budget(3, "500", SetUp.AD_SET_PER_AD)))
                .contains("with 3 ads each, they would have to differ");
        assertThat(sentence(new BudgetShort(), budget(1, "40", SetUp.AD_SET_PER_AD)))
                .contains("with 1 ad each, they would have to differ by more than 20×.");
        assertThat(sentence(new BudgetShort(), budget(30, "500000000", SetUp.AD_SET_PER_AD)))
                .isEmpty();
        assertThat(sentence(new BudgetShort(), budget(3, "500", SetUp.ONE_PER_ANGLE)))
                .isEmpty();
        var one = Samples.details(1, 1, TestDesign.EMPTY);
        assertThat(sentence(new BudgetShort(), judged(one, "500", SetUp.AD_SET_PER_AD)))
                .isEmpty();
    }

    @Test
    void quoteNamesInASentence() {
        assertThat(AdviceRule.quoted(List.of("Stairs", "Walks"))).isEqualTo("“Stairs”, “Walks”");
    }

    private static String sentence(AdviceRule rule, PlanDetails details) {
        return rule.check(details).map(Warning::sentence).orElse("");
    }

    private static PlanDetails discovery(int angles, int ads) {
        return Samples.details(angles, 2, TestDesign.EMPTY.dealt(Strategy.FIXED, ads));
    }

    private static PlanDetails budget(int ads, String budget, SetUp setUp) {
        var details = LaterPlans.of(Phase.MECHANISM_AND_PROBLEM, TestDesign.EMPTY.dealt(Strategy.FIXED, ads));
        return judged(details, budget, setUp);
    }

    private static PlanDetails judged(PlanDetails details, String budget, SetUp setUp) {
        var targets = new Targets(new BigDecimal("30"), null, null, "USD", new BigDecimal(budget), null, 21);
        var goals = Goals.UNANSWERED.answeredBy(Goals.UNANSWERED.event(), targets, setUp);
        return Samples.of(details, details.plan().aimingAt(goals));
    }
}
