package belieffirst.verdict.page;

import belieffirst.evidence.AdReach;
import belieffirst.evidence.ad.AdDay;
import belieffirst.plan.compile.CompiledAds;
import belieffirst.verdict.PlanVerdict;
import belieffirst.verdict.VerdictWords;
import belieffirst.verdict.rule.UnsoldAd;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The rows of a results page, the cheapest first; those that brought nothing come last. Each day of an ad is read once or twice. */
public final class ResultRows {

    private static final Comparator<ResultRow> CHEAPEST = Comparator.comparing(
                    (ResultRow row) -> row.figures().cpa(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(row -> row.figures().spend(), Comparator.<BigDecimal>reverseOrder())
            .thenComparingInt(ResultRow::place);

    private final PlanVerdict verdict;
    private final Map<String, CompiledAds.Ad> ads;
    private final Map<String, List<AdDay>> shown;
    private final Map<String, List<AdDay>> all;
    private final Map<String, List<AdReach>> reaches;

    private ResultRows(PlanVerdict verdict, Days days, List<AdReach> reaches) {
        this.verdict = verdict;
        this.ads =
                verdict.planned().ads().stream().collect(Collectors.toMap(CompiledAds.Ad::code, Function.identity()));
        this.shown = byCode(days.in(verdict));
        this.all = days.areSettled() ? byCode(Days.ALL.in(verdict)) : shown;
        this.reaches = reaches.stream().collect(Collectors.groupingBy(AdReach::code));
    }

    public static List<ResultRow> of(PlanVerdict verdict, Days days, List<AdReach> reaches) {
        return new ResultRows(verdict, days, reaches).rows();
    }

    private static Map<String, List<AdDay>> byCode(List<AdDay> days) {
        return days.stream().collect(Collectors.groupingBy(day -> day.ad().code()));
    }

    private List<ResultRow> rows() {
        var figures = verdict.arms().stream()
                .map(arm -> Figures.of(days(shown, arm.codes())))
                .toList();
        var whole = figures.stream().reduce(Figures.NONE, Figures::plus);
        return IntStream.range(0, figures.size())
                .mapToObj(place -> row(place, figures.get(place), whole))
                .sorted(CHEAPEST)
                .toList();
    }

    private ResultRow row(int place, Figures figures, Figures whole) {
        var codes = verdict.arms().get(place).codes();
        var unsold = verdict.judgement().unsoldAds().stream()
                .filter(ad -> ad.angle() == place)
                .map(UnsoldAd::ad)
                .collect(Collectors.toSet());
        return new ResultRow(
                verdict,
                place,
                figures,
                Figures.of(days(all, codes)),
                figures.shareOf(whole),
                IntStream.range(0, codes.size())
                        .mapToObj(ad -> line(codes.get(ad), unsold.contains(ad)))
                        .toList(),
                TrendPoint.of(days(shown, codes), verdict.settledBefore()),
                VerdictWords.why(verdict, place));
    }

    private AdLine line(String code, boolean pause) {
        var days = shown.getOrDefault(code, List.of());
        var on = days.stream().map(AdDay::day).collect(Collectors.toSet());
        var told = reaches.getOrDefault(code, List.of()).stream()
                .filter(reach -> on.contains(reach.day()))
                .toList();
        return new AdLine(Objects.requireNonNull(ads.get(code)), Figures.of(days), Frequency.of(told), pause);
    }

    private static List<AdDay> days(Map<String, List<AdDay>> byCode, List<String> codes) {
        return codes.stream()
                .flatMap(code -> byCode.getOrDefault(code, List.of()).stream())
                .toList();
    }
}
