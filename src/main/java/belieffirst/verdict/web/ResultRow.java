package belieffirst.verdict.web;

import belieffirst.kernel.Money;
import belieffirst.verdict.Decision;
import belieffirst.verdict.PlanVerdict;
import belieffirst.verdict.ReadOut;
import belieffirst.verdict.VerdictWords;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What came of one angle or cell, as a row of the page of results.
 *
 * @param key stands for it in addresses
 * @param why the rule that fired, or the gates that are closed, a sentence each
 * @param strip its interval; null while nothing came back
 * @param best P(best) in percent, or empty
 * @param ads its ads, one by one
 */
public record ResultRow(
        String key,
        String name,
        Decision decision,
        List<String> why,
        ReadOut readOut,
        @Nullable Strip strip,
        String best,
        List<AdRow> ads) {

    static ResultRow of(PlanVerdict verdict, int arm, Strip.Scale scale) {
        var planned = verdict.arms().get(arm);
        var known = verdict.isRead(arm);
        var reading = known ? verdict.judgement().readings().get(arm) : null;
        return new ResultRow(
                planned.key(),
                planned.name(),
                verdict.decision(arm),
                VerdictWords.why(verdict, arm),
                ReadOut.of(verdict, arm),
                reading == null ? null : scale.strip(reading.cost()),
                reading == null ? "" : Math.round(reading.standing().best() * 100) + " %",
                AdRow.of(verdict, arm));
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
        return VerdictWords.label(decision);
    }

    public String icon() {
        return VerdictWords.icon(decision);
    }

    public String look() {
        return VerdictWords.look(decision);
    }

    /** Whether a person can act on it: whatever is more than waiting. */
    public boolean proposes() {
        return switch (decision) {
            case PROMOTE, PROVISIONAL, KILL, CONFIRM, REJECT -> true;
            case KEEP_TESTING, STOP_NO_SEPARATION -> false;
        };
    }
}
