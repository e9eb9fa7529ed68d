package belieffirst.verdict.rule;

import org.jspecify.annotations.Nullable;

/**
 * The results of one ad on matured days.
 *
 * @param conversions of the days that told of them
 * @param revenue value of the conversions, in money
 * @param spend in money
 * @param exposure the spend of days that told of conversions, with each day scaled by its day factor
 * @param untold the spend of days that told of none, in money: what they brought is not known, and not zero
 * @param valued whether the value of all conversions was told
 * @param adSet the ad set that it ran in; null for one of its own
 * @param template its ad template; null where angles do not run the same templates
 */
public record AdResult(
        int conversions,
        double revenue,
        double spend,
        double exposure,
        double untold,
        boolean valued,
        @Nullable String adSet,
        @Nullable String template) {

    /** One of which all was told, in an ad set of its own. */
    public AdResult(int conversions, double revenue, double spend, double exposure) {
        this(conversions, revenue, spend, exposure, 0, true, null, null);
    }

    public boolean isTold() {
        return !(untold > 0);
    }

    /** The spend of days that told of conversions, in money. */
    double toldSpend() {
        return spend - untold;
    }
}
