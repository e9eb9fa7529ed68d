package belieffirst.inference.planning;

import belieffirst.inference.function.StandardNormal;

/**
 * The error rates that one accepts.
 *
 * @param alpha the chance that equal arms are told apart, for all comparisons with the best together
 * @param power the chance that arms which differ are told apart
 */
public record ErrorRates(double alpha, double power) {

    public static final ErrorRates USUAL = new ErrorRates(0.05, 0.8);

    /** z_{1−α/(K−1)}: the best is compared with K − 1 others (Bonferroni). */
    public double zOfError(int arms) {
        return StandardNormal.quantile(1 - alpha / (arms - 1));
    }

    public double zOfPower() {
        return StandardNormal.quantile(power);
    }
}
