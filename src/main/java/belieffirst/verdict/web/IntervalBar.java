package belieffirst.verdict.web;

import belieffirst.kernel.Money;
import belieffirst.verdict.PlanVerdict;
import belieffirst.verdict.rule.AngleReading;
import java.util.OptionalDouble;

/**
 * An interval of cost per sale, drawn on the scale that all arms of a plan share; the scale is logarithmic, so that twice as dear
 * is the same distance everywhere.
 *
 * @param from left end of the bar, of 300
 * @param to its right end
 * @param middle where the median stands
 * @param said the same in words
 */
public record IntervalBar(double from, double to, double middle, String said) {

    public static final int WIDTH = 300;

    /** Nothing was sold, or nothing came back. */
    public boolean isEmpty() {
        return to <= from;
    }

    /** The scale of a plan: from a little below the cheapest to a little above the dearest that is worth seeing. */
    record Scale(double low, double high) {

        static Scale of(PlanVerdict verdict) {
            var costs = verdict.judgement().readings().stream()
                    .map(AngleReading::cost)
                    .toList();
            var low = costs.stream().mapToDouble(AngleReading.Cost::low).min().orElse(1);
            var high = costs.stream().mapToDouble(AngleReading.Cost::high).max().orElse(2);
            var medians =
                    costs.stream().mapToDouble(AngleReading.Cost::median).max().orElse(high);
            var settings = verdict.settings();
            var ceiling = settings == null ? high : Math.max(high, settings.maxCpa());
            var floor = settings == null ? low : Math.min(low, settings.targetCpa());
            return new Scale(floor * 0.9, Math.min(ceiling, medians * 4) * 1.1);
        }

        /** Where a cost stands, from 0 to 300. */
        double at(double cost) {
            var share = Math.log(cost / low) / Math.log(high / low);
            return Math.round(Math.clamp(share, 0, 1) * WIDTH * 10) / 10.0;
        }

        OptionalDouble mark(double cost) {
            return cost > low && cost < high ? OptionalDouble.of(at(cost)) : OptionalDouble.empty();
        }

        IntervalBar strip(AngleReading.Cost cost) {
            var said = "%s to %s, median %s"
                    .formatted(Money.said(cost.low()), Money.said(cost.high()), Money.said(cost.median()));
            return new IntervalBar(at(cost.low()), at(cost.high()), at(cost.median()), said);
        }
    }
}
