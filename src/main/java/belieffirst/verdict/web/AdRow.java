package belieffirst.verdict.web;

import belieffirst.evidence.AdDay;
import belieffirst.kernel.Money;
import belieffirst.verdict.PlanVerdict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * What one ad brought on all days, as a line below its angle.
 *
 * @param pause whether it spent so much without a sale that it should be paused
 */
public record AdRow(String code, BigDecimal spend, long purchases, boolean pause) {

    static List<AdRow> of(PlanVerdict verdict, int arm) {
        var codes = verdict.arms().get(arm).codes();
        var unsold = verdict.judgement().unsoldAds().stream()
                .filter(ad -> ad.angle() == arm)
                .map(ad -> codes.get(ad.ad()))
                .toList();
        return codes.stream()
                .map(code -> of(code, verdict.evidence().days(), unsold.contains(code)))
                .toList();
    }

    private static AdRow of(String code, List<AdDay> days, boolean pause) {
        var own = days.stream().filter(day -> day.ad().code().equals(code)).toList();
        var spend = own.stream().map(day -> day.numbers().spend()).reduce(BigDecimal.ZERO, BigDecimal::add);
        var purchases = own.stream()
                .map(day -> day.numbers().purchases())
                .mapToLong(sold -> sold == null ? 0 : sold)
                .sum();
        return new AdRow(code, spend, purchases, pause);
    }

    public String spent() {
        return Money.said(spend);
    }

    /** Cost per sale, or a dash while nothing was sold. */
    public String cost() {
        return purchases == 0 ? "–" : Money.said(spend.divide(BigDecimal.valueOf(purchases), 2, RoundingMode.HALF_UP));
    }
}
