package belieffirst.verdict.web;

import belieffirst.kernel.Money;
import belieffirst.verdict.PlanVerdict;
import belieffirst.verdict.rule.AdResult;
import belieffirst.verdict.rule.UnsoldAd;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The results of one ad on settled days, as a line below its angle.
 *
 * @param purchases null where some of its days told of none
 * @param pause whether it spent so much without a sale that it should be paused
 */
public record AdRow(String code, BigDecimal spend, @Nullable Long purchases, boolean pause) {

    static List<AdRow> of(PlanVerdict verdict, int arm) {
        var codes = verdict.arms().get(arm).codes();
        var results = verdict.result().angles().get(arm).ads();
        var unsold = verdict.judgement().unsoldAds().stream()
                .filter(ad -> ad.angle() == arm)
                .map(UnsoldAd::ad)
                .toList();
        return IntStream.range(0, codes.size())
                .mapToObj(ad -> of(codes.get(ad), results.get(ad), unsold.contains(ad)))
                .toList();
    }

    private static AdRow of(String code, AdResult result, boolean pause) {
        return new AdRow(
                code, BigDecimal.valueOf(result.spend()), result.isTold() ? (long) result.conversions() : null, pause);
    }

    public String spent() {
        return Money.said(spend);
    }

    public String sold() {
        return purchases == null ? "not told" : String.format(Locale.ROOT, "%,d", purchases);
    }

    /** Cost per sale, or a dash while nothing was sold. */
    public String cost() {
        return purchases == null || purchases == 0
                ? "–"
                : Money.said(spend.divide(BigDecimal.valueOf(purchases), 2, RoundingMode.HALF_UP));
    }
}
