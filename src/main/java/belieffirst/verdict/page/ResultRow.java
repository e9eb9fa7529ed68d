package belieffirst.verdict.page;

import belieffirst.kernel.Money;
import belieffirst.verdict.ChanceWords;
import belieffirst.verdict.PlanVerdict;
import belieffirst.verdict.VerdictWords;
import belieffirst.verdict.rule.Advice;
import belieffirst.verdict.rule.AngleReading;
import belieffirst.verdict.rule.Decision;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An angle or variant as a row of the results page.
 *
 * @param place in the plan
 * @param figures of the days that the page shows
 * @param all the same of all days
 * @param share of the spend of all rows
 * @param ads its ads, one by one
 * @param why its verdict is what it is, a sentence each
 */
public record ResultRow(
        PlanVerdict verdict,
        int place,
        Figures figures,
        Figures all,
        String share,
        List<AdLine> ads,
        List<TrendPoint> trend,
        List<String> why) {

    /** Stands for it in addresses. */
    public String key() {
        return verdict.arms().get(place).key();
    }

    public String name() {
        return verdict.arms().get(place).name();
    }

    public Decision decision() {
        return verdict.decision(place);
    }

    public String label() {
        return isNotPursued() ? "Not pursued" : VerdictWords.label(decision());
    }

    public String icon() {
        return isNotPursued() ? "■" : VerdictWords.icon(decision());
    }

    public String look() {
        return isNotPursued() ? "plain" : VerdictWords.look(decision());
    }

    /** Whether the test is over without a word on this one. */
    public boolean isNotPursued() {
        return verdict.judgement().verdict().isEnd()
                && decision() == Decision.KEEP_TESTING
                && verdict.settings() != null;
    }

    /** Whether its ads should stop, although nothing was found of the belief. */
    public boolean isToStop() {
        return verdict.advice(place) == Advice.STOP_SPENDING
                && decision() != Decision.KILL
                && decision() != Decision.REJECT
                && !isNotPursued();
    }

    /** The chance to win, or of one alone that it stays on target. */
    public String chance() {
        return ChanceWords.of(verdict, place);
    }

    /** Between which costs the true one lies, with 95 chances in 100; null while nothing is known. */
    public AngleReading.@Nullable Cost interval() {
        var reading = reading();
        return reading == null ? null : reading.cost();
    }

    public String intervalSaid() {
        var cost = interval();
        return cost == null ? Figures.UNKNOWN : Money.said(cost.low()) + " to " + Money.said(cost.high());
    }

    /** The frequency of a day over all of its ads. */
    public Frequency seen() {
        return ads.stream().map(AdLine::seen).reduce(Frequency.UNKNOWN, Frequency::plus);
    }

    /** How many of its ads spent and brought nothing, as far as was told. */
    public long adsWithoutAny() {
        return ads.stream()
                .map(AdLine::figures)
                .filter(ad -> ad.spend().signum() > 0 && ad.conversions() != null && ad.conversions() == 0)
                .count();
    }

    private @Nullable AngleReading reading() {
        return verdict.isRead(place) ? verdict.judgement().readings().get(place) : null;
    }
}
