package belieffirst.verdict.page;

import belieffirst.kernel.Digits;
import belieffirst.kernel.Money;
import belieffirst.verdict.rule.Settings;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The axis of money that all rows of the picture share: it begins at nothing, and twice as far is twice as dear. */
public record Axis(int steps, double step) {

    private static final int MOST_STEPS = 6;

    /** What costs more than so many times the most that one would pay, or else the one in the middle, is drawn at the edge. */
    private static final double FAR = 2.5;

    /** Empty where nothing was brought and there is no target. */
    static Optional<Axis> of(List<ResultRow> rows, @Nullable Settings settings) {
        var costs = rows.stream()
                .flatMap(row -> Stream.ofNullable(row.figures().cpa()))
                .mapToDouble(Number::doubleValue)
                .filter(cost -> cost > 0)
                .sorted()
                .toArray();
        if (settings == null && costs.length == 0) {
            return Optional.empty();
        }
        var usual = settings == null ? costs[costs.length / 2] : settings.maxCpa();
        var most = costs.length == 0 ? 0 : costs[costs.length - 1];
        return Optional.of(upTo(Math.max(usual, Math.min(most, FAR * usual)) * 1.15));
    }

    /** In steps of 1, 2 or 5, or ten times as much, and so on. */
    static Axis upTo(double cost) {
        var ten = Math.pow(10, Math.floor(Math.log10(cost / MOST_STEPS)));
        var step = DoubleStream.of(ten, 2 * ten, 5 * ten, 10 * ten)
                .filter(each -> cost / each <= MOST_STEPS)
                .findFirst()
                .orElse(10 * ten);
        return new Axis((int) Math.ceil(cost / step), step);
    }

    public double top() {
        return steps * step;
    }

    public List<Double> ticks() {
        return IntStream.rangeClosed(0, steps).mapToObj(each -> each * step).toList();
    }

    public String money(double cost) {
        return Money.said(cost);
    }

    /** Whole where all ticks are. */
    public String label(double tick) {
        return step >= 1 ? Digits.grouped(Math.round(tick)) : Money.said(tick);
    }

    /** Where a cost stands, as a part of the whole width; at the edge where it lies beyond. */
    public String at(double cost) {
        return percent(share(cost));
    }

    /** How wide it is from one cost to another. */
    public String width(double from, double to) {
        return percent(share(to) - share(from));
    }

    public boolean isBeyond(double cost) {
        return cost > top();
    }

    /** Where a label at this cost begins, so that it stays inside. */
    public String anchor(double cost) {
        var share = share(cost);
        return share < 0.12 ? "start" : share > 0.88 ? "end" : "middle";
    }

    private double share(double cost) {
        return Math.clamp(cost / top(), 0, 1);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f%%", share * 100);
    }
}
