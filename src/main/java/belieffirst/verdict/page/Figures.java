package belieffirst.verdict.page;

import belieffirst.evidence.ad.AdDay;
import belieffirst.evidence.ad.Metrics;
import belieffirst.evidence.ad.Total;
import belieffirst.kernel.Digits;
import belieffirst.kernel.Formats;
import belieffirst.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The figures of an ad, an angle or several of them over some days. Null is what was not told of all of them.
 *
 * @param currencies of the spend; money of two is never read as one
 */
public record Figures(
        Set<String> currencies,
        BigDecimal spend,
        @Nullable Long conversions,
        @Nullable BigDecimal value,
        @Nullable Long impressions,
        @Nullable Long clicks) {

    public static final String UNKNOWN = "–";

    static final Figures NONE = new Figures(Set.of(), BigDecimal.ZERO, 0L, BigDecimal.ZERO, 0L, 0L);

    static Figures of(Collection<AdDay> days) {
        return days.stream().map(Figures::of).reduce(NONE, Figures::plus);
    }

    private static Figures of(AdDay day) {
        var told = day.numbers();
        var spent = told.spend().signum() != 0;
        return new Figures(
                Set.of(day.terms().currency()),
                told.spend(),
                known(told.purchases(), spent),
                value(told),
                known(told.impressions(), spent),
                known(told.linkClicks(), spent));
    }

    /** A day without spend that told of none had none. */
    private static @Nullable Long known(@Nullable Long count, boolean spent) {
        return count == null && !spent ? Long.valueOf(0) : count;
    }

    private static @Nullable BigDecimal value(Metrics told) {
        var none = told.purchases() == null ? told.spend().signum() == 0 : told.purchases() == 0;
        return told.purchaseValue() == null && none ? BigDecimal.ZERO : told.purchaseValue();
    }

    Figures plus(Figures more) {
        var all = new TreeSet<>(currencies);
        all.addAll(more.currencies);
        return new Figures(
                all,
                spend.add(more.spend),
                sum(conversions, more.conversions),
                value == null || more.value == null ? null : value.add(more.value),
                sum(impressions, more.impressions),
                sum(clicks, more.clicks));
    }

    private static @Nullable Long sum(@Nullable Long one, @Nullable Long other) {
        return one == null || other == null ? null : Long.valueOf(one + other);
    }

    /** Whether any value was told, so that there is a return to show. */
    boolean hasValue() {
        return value != null && value.signum() > 0;
    }

    private boolean isMixed() {
        return currencies.size() > 1;
    }

    /** What one conversion cost; null without any, where some were not told, and in two currencies. */
    public @Nullable BigDecimal cpa() {
        return isMixed() ? null : Total.cpa(spend, conversions);
    }

    public String spent() {
        return isMixed() ? UNKNOWN : Money.said(spend);
    }

    public String brought() {
        return conversions == null ? "not reported" : Digits.grouped(conversions);
    }

    public String cost() {
        var cpa = cpa();
        return cpa == null ? UNKNOWN : Money.said(cpa);
    }

    /** Return on ad spend, as Ads Manager has it: value over spend. */
    public String roas() {
        return value == null || isMixed() || spend.signum() == 0
                ? UNKNOWN
                : Formats.current()
                        .number(value.divide(spend, 2, RoundingMode.HALF_UP).toPlainString());
    }

    /** Link clicks for each hundred impressions. */
    public String clickRate() {
        return clicks == null || impressions == null || impressions == 0
                ? UNKNOWN
                : percent(BigDecimal.valueOf(clicks), BigDecimal.valueOf(impressions), 2);
    }

    /** How much of the whole was spent on it. */
    public String shareOf(Figures whole) {
        return isMixed() || whole.isMixed() || whole.spend.signum() == 0 ? UNKNOWN : percent(spend, whole.spend, 0);
    }

    private static String percent(BigDecimal part, BigDecimal whole, int places) {
        return part.multiply(BigDecimal.valueOf(100))
                        .divide(whole, places, RoundingMode.HALF_UP)
                        .toPlainString()
                + "%";
    }
}
