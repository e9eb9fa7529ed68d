package belieffirst.evidence;

import belieffirst.kernel.Formats;
import belieffirst.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The plan's event of a planned ad as attributed and as Meta estimates that the ad caused it, over the days that told both.
 *
 * @param days of which both were told
 * @param all days that the ad spent on, or told anything of
 * @param spend on the days that told both
 * @param currency null where they are in several, so that nothing says what one costs
 */
public record IncrementalDelivery(
        String code,
        long days,
        long all,
        BigDecimal spend,
        @Nullable String currency,
        BigDecimal attributed,
        BigDecimal incremental) {

    /** Those of several ads together, each over its own days. */
    public static IncrementalDelivery together(List<IncrementalDelivery> ads) {
        var currencies =
                ads.stream().map(IncrementalDelivery::currency).distinct().toList();
        return new IncrementalDelivery(
                "",
                0,
                0,
                sum(ads.stream().map(IncrementalDelivery::spend).toList()),
                currencies.size() == 1 ? currencies.getFirst() : null,
                sum(ads.stream().map(IncrementalDelivery::attributed).toList()),
                sum(ads.stream().map(IncrementalDelivery::incremental).toList()));
    }

    private static BigDecimal sum(List<BigDecimal> figures) {
        return figures.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The days that count, of all there are; nothing of several ads. */
    public String daysSaid() {
        return days == 0 ? "" : days == all ? String.valueOf(days) : "%d of %d".formatted(days, all);
    }

    /** With the one decimal that an estimate is shown with. */
    public static String said(BigDecimal figure) {
        return Formats.current().number(figure.setScale(1, RoundingMode.HALF_UP).toPlainString());
    }

    /** The estimate for each hundred that were attributed. */
    public String share() {
        return attributed.signum() == 0
                ? "–"
                : "%s%%"
                        .formatted(incremental
                                .movePointRight(2)
                                .divide(attributed, 0, RoundingMode.HALF_UP)
                                .toPlainString());
    }

    public String costAttributed() {
        return cost(attributed);
    }

    public String costIncremental() {
        return cost(incremental);
    }

    private String cost(BigDecimal count) {
        return count.signum() == 0 || currency == null ? "–" : Money.said(spend.divide(count, 2, RoundingMode.HALF_UP));
    }
}
