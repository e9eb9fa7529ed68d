package belieffirst.verdict.rule;

import belieffirst.inference.AdCounts;

/**
 * The results of one ad on matured days.
 *
 * @param conversions of the days that told of them
 * @param revenue value of the conversions, in money
 * @param spend in money
 * @param exposure the spend of days that told of conversions, with each day scaled by its day factor
 * @param untold the spend of days that told of none, in money: what they brought is not known, and not zero
 * @param valued whether the value of all conversions was told
 */
public record AdResult(int conversions, double revenue, double spend, double exposure, double untold, boolean valued) {

    /** One of which all was told. */
    public AdResult(int conversions, double revenue, double spend, double exposure) {
        this(conversions, revenue, spend, exposure, 0, true);
    }

    public boolean isTold() {
        return !(untold > 0);
    }

    AdCounts tally() {
        return new AdCounts(conversions, exposure);
    }
}
