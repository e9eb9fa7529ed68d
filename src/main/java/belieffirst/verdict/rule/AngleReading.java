package belieffirst.verdict.rule;

import belieffirst.inference.Standing;
import belieffirst.inference.formula.OrderValue;

/**
 * The read-outs of one angle.
 *
 * @param standing P(best), P(near best), expected loss, and what is believed of its conversions per money
 * @param cost per conversion, in money
 * @param lossPerDay what it would cost to give the plan's daily spend to this angle and not to the best, in money
 * @param roas return on ad spend: value of conversions per money; no number where the value was not told
 * @param roasDecides whether there are orders enough for the return to decide anything
 */
public record AngleReading(Standing standing, Cost cost, double lossPerDay, double roas, boolean roasDecides) {

    static AngleReading of(AngleResult angle, Standing standing, OrderValue value, double dailySpend) {
        var rate = standing.rate();
        return new AngleReading(
                standing,
                new Cost(rate.meanCost(), rate.costQuantile(0.5), rate.costQuantile(0.025), rate.costQuantile(0.975)),
                dailySpend * standing.expectedLoss(),
                angle.isValued() ? value.returnOnSpend(rate.mean(), angle.conversions(), angle.revenue()) : Double.NaN,
                angle.conversions() >= OrderValue.ORDERS_TO_DECIDE);
    }

    /** The cost per conversion in money; the truth lies between low and high with a probability of 95 %. */
    public record Cost(double mean, double median, double low, double high) {}
}
