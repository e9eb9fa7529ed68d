package belieffirst.verdict.keep;

import belieffirst.inference.Arm;
import belieffirst.kernel.CountedEvent;
import belieffirst.verdict.ChanceWords;
import belieffirst.verdict.VerdictWords;
import belieffirst.verdict.rule.Decision;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The latest verdict that a plan has on an angle, or on a cell of it, as it was kept.
 *
 * @param arm the angle's name, or which cell
 * @param counts the ads that it stands on; null of a cell, and where they were not asked for or not kept
 */
public record KeptVerdict(
        Plan plan,
        String arm,
        LocalDate day,
        Decision decision,
        Figures figures,
        @Nullable Arm counts) {

    /** The plan whose results were judged, and the terms of that day. */
    public record Plan(String key, String name, int phase, CountedEvent event, Terms terms) {

        /** Whether the costs of both are of the same event, in the same currency and under the same attribution setting. */
        public boolean countsLike(Plan other) {
            return event.equals(other.event)
                    && terms.currency != null
                    && terms.currency.equals(other.terms.currency)
                    && Objects.equals(terms.attributionSetting, other.terms.attributionSetting);
        }
    }

    /**
     * The terms of a verdict.
     *
     * @param currency of its results; null where it is not known, or several
     * @param attributionSetting likewise
     * @param targetCpa null where it had none
     */
    public record Terms(
            @Nullable String currency,
            @Nullable String attributionSetting,
            @Nullable BigDecimal targetCpa) {}

    /**
     * The read-out figures: a chance, CPA, and what it rests on; null if not reported.
     *
     * @param chance in percent: to win, or of one angle alone to be on target
     */
    public record Figures(
            boolean alone,
            @Nullable Integer chance,
            @Nullable String median,
            @Nullable String low,
            @Nullable String high,
            @Nullable String conversions,
            @Nullable String spend) {

        /** In a few words: 57 purchases for 1,180.00, CPA 20.70 (16.10 to 28.40), 91% chance to win. */
        public String said(CountedEvent event) {
            var words = new ArrayList<String>();
            if (spend != null) {
                words.add(
                        conversions == null
                                ? "%s not reported, %s spent".formatted(event.many(), spend)
                                : "%s for %s".formatted(event.of(Long.parseLong(conversions)), spend));
            }
            if (low != null && high != null) {
                words.add("%s %s(%s to %s)".formatted(event.cost(), median == null ? "" : median + " ", low, high));
            }
            if (chance != null) {
                words.add(ChanceWords.of(chance / 100.0).toLowerCase(Locale.ROOT)
                        + (alone ? " likely on target" : " chance to win"));
            }
            return words.isEmpty() ? "nothing reported" : String.join(", ", words);
        }
    }

    /** The verdict in words: ✓ Promote “The early sign”. */
    public String said() {
        return "%s %s “%s”".formatted(VerdictWords.icon(decision), VerdictWords.label(decision), arm);
    }
}
