package belieffirst.verdict;

import belieffirst.evidence.ad.AdNames;
import belieffirst.evidence.ad.DailyResult;
import belieffirst.evidence.ad.MeasurementBasis;
import belieffirst.evidence.ad.Metrics;
import belieffirst.evidence.imports.SentOutcome;
import belieffirst.evidence.imports.SentResults;
import belieffirst.plan.Plan;
import belieffirst.plan.compile.Compilations;
import belieffirst.plan.compile.CompiledAds;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** The takings of a compiled plan's ads: those of its first angle sell, and those of the others hardly. */
record Takings(SentResults sent, Compilations compilations, LocalDate today) {

    private static final MeasurementBasis TERMS = new MeasurementBasis("", "USD", "", "");

    /** From so many days ago back to so many days ago. */
    SentOutcome comeIn(Plan plan, int latest, int earliest, long sales) {
        var ads = CompiledAds.in(compilations.inForce(plan.id()));
        var good = ads.getFirst().angle();
        var lines = ads.stream()
                .flatMap(ad -> IntStream.rangeClosed(latest, earliest)
                        .mapToObj(day ->
                                line(ad.code(), today.minusDays(day), ad.angle().equals(good) ? sales : 3)))
                .toList();
        return sent.keep(List.copyOf(lines));
    }

    /** Each ad of the first cell sells once a day, and those of the others on two days of three. */
    SentOutcome leadWithTheFirstCell(Plan plan, int latest, int earliest) {
        var lines = CompiledAds.in(compilations.inForce(plan.id())).stream()
                .flatMap(ad -> IntStream.rangeClosed(latest, earliest)
                        .mapToObj(day ->
                                line(ad.code(), today.minusDays(day), ad.arm().cell() == 1 || day % 3 > 0 ? 1 : 0)))
                .toList();
        return sent.keep(List.copyOf(lines));
    }

    private static DailyResult line(String code, LocalDate day, long sales) {
        var ad = new AdNames("", "ad-" + code, "", "", code, "");
        var numbers = new Metrics(
                new BigDecimal("50.00"), 1000L, null, 50L, sales, new BigDecimal(Math.min(sales, 1000) * 40));
        return new DailyResult(ad, day, day, "", TERMS, numbers, null);
    }
}
