package belieffirst.verdict.rule;

import belieffirst.inference.trend.AdCourse;
import java.util.List;

/**
 * The results of one angle's ads on matured days.
 *
 * @param plannedWeight its part of the plan's budget in any unit: its number of planned ads, or the money allotted so far
 * @param killed whether it stopped for an earlier verdict; it stays among those compared, and gates ask no more of it
 * @param courses the days of those ads that spent, on which conversions were told
 */
public record AngleResult(
        List<AdResult> ads, double plannedWeight, LearningPhase learning, boolean killed, List<AdCourse> courses) {

    public AngleResult {
        ads = List.copyOf(ads);
        courses = List.copyOf(courses);
    }

    /** One whose days are not known. */
    public AngleResult(List<AdResult> ads, double plannedWeight, LearningPhase learning, boolean killed) {
        this(ads, plannedWeight, learning, killed, List.of());
    }

    public double spend() {
        var sum = 0.0;
        for (var ad : ads) {
            sum += ad.spend();
        }
        return sum;
    }

    public double revenue() {
        return ads.stream().mapToDouble(AdResult::revenue).sum();
    }

    /** Those that were told. */
    public long conversions() {
        var sum = 0L;
        for (var ad : ads) {
            sum += ad.conversions();
        }
        return sum;
    }

    public double exposure() {
        return ads.stream().mapToDouble(AdResult::exposure).sum();
    }

    /** Whether all conversions were told. */
    public boolean isTold() {
        return ads.stream().allMatch(AdResult::isTold);
    }

    /** Whether the value of all conversions was told. */
    public boolean isValued() {
        return isTold() && ads.stream().allMatch(AdResult::valued);
    }

    long adsTold() {
        return ads.stream().filter(AdResult::isTold).count();
    }

    /** At least half a conversion in all, so that one can divide by it. */
    double conversionsPerAd() {
        return Math.max((double) conversions(), 0.5) / ads.size();
    }

    public long adsShown() {
        return ads.stream().filter(ad -> ad.spend() > 0).count();
    }

    long adsThatSpent(double least) {
        return ads.stream().filter(ad -> ad.spend() >= least).count();
    }

    long adsThatConverted() {
        return ads.stream().filter(ad -> ad.conversions() > 0).count();
    }

    /** The largest part that one ad has of the angle's spend. */
    double largestShare() {
        return ads.stream().mapToDouble(AdResult::spend).max().orElse(0) / spend();
    }
}
