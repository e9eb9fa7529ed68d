package belieffirst.verdict.web;

import belieffirst.kernel.Money;
import belieffirst.verdict.PlanVerdict;
import belieffirst.verdict.ReadOut;
import belieffirst.verdict.VerdictWords;
import belieffirst.verdict.rule.Advice;
import belieffirst.verdict.rule.AngleVerdict;
import belieffirst.verdict.rule.Decision;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The results of one angle or cell, as a row of the page of results.
 *
 * @param key stands for it in addresses
 * @param why the rule that fired, or the gates that are closed, a sentence each
 * @param strip its interval; null while nothing came back
 * @param best P(best) in percent, or empty
 * @param ads its ads, one by one
 * @param act what a person can do by its verdict; null where nothing, or nothing more
 */
public record AngleResultRow(
        String key,
        AngleVerdict verdict,
        List<String> why,
        ReadOut readOut,
        @Nullable IntervalBar strip,
        String best,
        List<AdRow> ads,
        @Nullable Act act) {

    static AngleResultRow of(PlanVerdict verdict, int arm, IntervalBar.Scale scale, Set<UUID> judged) {
        var planned = verdict.arms().get(arm);
        var known = verdict.isRead(arm);
        var reading = known ? verdict.judgement().readings().get(arm) : null;
        return new AngleResultRow(
                planned.key(),
                verdict.verdict(arm),
                VerdictWords.why(verdict, arm),
                ReadOut.of(verdict, arm),
                reading == null ? null : scale.strip(reading.cost()),
                reading == null ? "" : Math.round(reading.standing().best() * 100) + "%",
                AdRow.of(verdict, arm),
                Act.of(verdict, arm, judged));
    }

    public Decision decision() {
        return verdict.decision();
    }

    public String name() {
        return readOut.name();
    }

    public String sold() {
        var sold = readOut.volume().conversions();
        return sold == null ? "not told" : String.format(Locale.ROOT, "%,d", sold);
    }

    /** The spend, with its thousands apart. */
    public String spent() {
        return Money.said(new BigDecimal(readOut.volume().spend()));
    }

    public String label() {
        return VerdictWords.label(decision());
    }

    /** Whether its ads should stop, although nothing was found of the belief. */
    public boolean isToStop() {
        return verdict.advice() == Advice.STOP_SPENDING && decision() != Decision.KILL && decision() != Decision.REJECT;
    }

    public String icon() {
        return VerdictWords.icon(decision());
    }

    public String look() {
        return VerdictWords.look(decision());
    }
}
