package belieffirst.wizard.run;

import belieffirst.inference.planning.ChanceTable;
import belieffirst.inference.planning.Chances;
import belieffirst.plan.goal.SetUp;
import belieffirst.verdict.rule.PromotionThresholds;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A test as the table knows it.
 *
 * @param arms the angles or cells that are compared
 * @param conversions an ad's, by the end; none where no budget and target are known
 */
record PlannedTest(SetUp setUp, boolean sameTemplates, int arms, int ads, OptionalDouble conversions) {

    Optional<Chances> chances(ChanceTable table) {
        return arms < 2 || ads < 1 || conversions.isEmpty()
                ? Optional.empty()
                : table.of(name(), arms, ads, conversions.getAsDouble());
    }

    /** Meta's creative test has an ad set for each angle. */
    private String name() {
        return switch (setUp) {
            case CREATIVE_TEST -> SetUp.ONE_PER_ANGLE.word();
            case AD_SET_PER_AD ->
                setUp.word()
                        + (sameTemplates && arms >= PromotionThresholds.ANGLES_FOR_TEMPLATES ? ", same templates" : "");
            case TWO_PER_ANGLE, ONE_PER_ANGLE, CAMPAIGN_BUDGET -> setUp.word();
        };
    }

    /** The same money, or so many times of it, on other ads. */
    PlannedTest with(SetUp other, int otherArms, int otherAds, double money) {
        var each = conversions.isEmpty()
                ? conversions
                : OptionalDouble.of(conversions.getAsDouble() * money * arms * ads / (otherArms * otherAds));
        return new PlannedTest(other, sameTemplates, otherArms, otherAds, each);
    }
}
