package belieffirst.verdict;

import belieffirst.inference.Tally;

/**
 * What one ad brought on matured days.
 *
 * @param revenue value of the conversions, in money
 * @param spend in money
 * @param exposure the same spend with each day scaled by its day factor
 */
public record AdResult(int conversions, double revenue, double spend, double exposure) {

    Tally tally() {
        return new Tally(conversions, exposure);
    }
}
