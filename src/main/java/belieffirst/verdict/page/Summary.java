package belieffirst.verdict.page;

import belieffirst.evidence.ad.Total;
import belieffirst.kernel.CountedEvent;
import belieffirst.kernel.Digits;
import belieffirst.kernel.Formats;
import belieffirst.kernel.Money;
import belieffirst.plan.goal.Targets;
import belieffirst.verdict.PlanVerdict;
import belieffirst.verdict.rule.Window;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The four numbers of a plan on the days that the page shows; one of each for each currency. */
public record Summary(List<Total> totals, CountedEvent event, Targets targets, Window window) {

    static Summary of(PlanVerdict verdict, Days days) {
        return new Summary(
                days.totals(verdict),
                verdict.event(),
                verdict.details().plan().targets(),
                verdict.result().window());
    }

    public String spent() {
        return each(total -> "%s %s".formatted(total.currency(), Money.said(total.spend())));
    }

    public String brought() {
        return each(total ->
                total.purchases() == null ? event.many() + " not reported" : Digits.grouped(total.purchases()));
    }

    public String cost() {
        return each(total -> total.cpa() == null ? Figures.UNKNOWN : Money.said(total.cpa()));
    }

    private String each(Function<Total, String> said) {
        return totals.isEmpty() ? Figures.UNKNOWN : totals.stream().map(said).collect(Collectors.joining(" + "));
    }

    /** How the cost stands to the target. */
    public String against() {
        var target = targets.targetCpa();
        if (target == null) {
            return "no target yet";
        }
        var said = "target " + Money.said(target);
        var cost = totals.size() == 1 ? totals.getFirst().cpa() : null;
        return cost == null || !totals.getFirst().currency().equals(targets.currency())
                ? said
                : said + ", " + distance(cost, target);
    }

    private static String distance(BigDecimal cost, BigDecimal target) {
        var percent = cost.subtract(target)
                .multiply(BigDecimal.valueOf(100))
                .divide(target, 0, RoundingMode.HALF_UP)
                .intValue();
        return percent == 0
                ? "on target"
                : percent < 0 ? "%d%% below".formatted(-percent) : "%d%% above".formatted(percent);
    }

    /** How far the test is: 14 of 21 days. */
    public String progress() {
        return "%d of %d".formatted(Math.min(window.elapsedDays(), window.horizonDays()), window.horizonDays());
    }

    public String until() {
        return totals.stream()
                .map(Total::until)
                .max(Comparator.naturalOrder())
                .map(day -> "to " + Formats.current().day(day))
                .orElse("no results on these days");
    }
}
