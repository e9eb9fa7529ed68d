package belieffirst.verdict.result;

import belieffirst.evidence.PlanEvidence;
import belieffirst.evidence.ad.AdDay;
import belieffirst.evidence.ad.MeasurementBasis;
import belieffirst.inference.exposure.CommonFactors;
import belieffirst.verdict.rule.AdResult;
import belieffirst.verdict.rule.AngleResult;
import belieffirst.verdict.rule.LearningPhase;
import belieffirst.verdict.rule.MixedMeasurement;
import belieffirst.verdict.rule.PlanResult;
import belieffirst.verdict.rule.Window;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A plan's evidence as the rules read it: days that are old enough for late conversions to have arrived, ad by ad, each day's
 * spend scaled by its day factor.
 *
 * <p>A pure function of the evidence and the day: whoever reads the same days on the same date gets the same result to the bit.
 */
public final class MaturedResults {

    /** Days after which conversions are taken to have arrived; verdicts.md. */
    public static final int MATURING_DAYS = 3;

    /** The whole course of a test, where a plan names none. */
    public static final int USUAL_HORIZON = 21;

    private static final int WEEK = 7;
    private static final int MOST = 1_000_000_000;

    private final Map<String, AdPlace> places;
    private final Map<String, List<AdDay>> days;
    private final Map<LocalDate, Double> factors;

    private MaturedResults(PlannedAds planned, List<AdDay> days) {
        this.places = planned.places();
        this.days = days.stream().collect(Collectors.groupingBy(day -> day.ad().code()));
        this.factors = factors(planned.arms(), days);
    }

    /** Ads whose place is not told have an ad set each. */
    public static PlanResult of(
            PlannedAds planned, PlanEvidence evidence, LocalDate today, int horizon, Set<String> killed) {
        var matured = evidence.series().days().stream()
                .filter(day -> day.day().isBefore(today.minusDays(MATURING_DAYS)))
                .toList();
        var reading = new MaturedResults(planned, matured);
        // Meta learns on whatever days there are.
        var recent = evidence.days().stream()
                .filter(day -> !day.day().isBefore(today.minusDays(WEEK)))
                .toList();
        return new PlanResult(
                planned.arms().stream()
                        .map(arm -> reading.arm(arm, recent, killed.contains(arm.key())))
                        .toList(),
                reading.window(today, horizon),
                mixed(evidence.terms()));
    }

    private AngleResult arm(PlannedArm arm, List<AdDay> recent, boolean killed) {
        var lastWeek = conversions(recent.stream()
                .filter(day -> arm.codes().contains(day.ad().code()))
                .toList());
        var learning = LearningPhase.of(lastWeek, LearningPhase.USUAL_THRESHOLD, factors.size() >= WEEK);
        return new AngleResult(
                arm.codes().stream().map(this::ad).toList(),
                arm.codes().size(),
                learning,
                killed,
                AdCourses.of(arm.codes(), days, places));
    }

    private AdResult ad(String code) {
        var count = 0;
        double revenue = 0, spend = 0, exposure = 0, untold = 0;
        var valued = true;
        for (var day : days.getOrDefault(code, List.of())) {
            var spent = spend(day);
            spend += spent;
            count = sum(count, conversions(day));
            revenue += value(day);
            valued &= day.numbers().purchaseValue() != null || (spent == 0 && conversions(day) == 0);
            untold += isTold(day) ? 0 : spent;
            exposure += isTold(day) ? spent * factors.getOrDefault(day.day(), 1.0) : 0;
        }
        var place = places.getOrDefault(code, AdPlace.UNKNOWN);
        return new AdResult(count, revenue, spend, exposure, untold, valued, place.adSet(), place.template());
    }

    /** Settled days on which anything ran, and all since the first of them. */
    private Window window(LocalDate today, int horizon) {
        var first = factors.keySet().stream().min(LocalDate::compareTo);
        var elapsed = first.map(day -> ChronoUnit.DAYS.between(day, today.minusDays(MATURING_DAYS)));
        return new Window(factors.size(), Math.toIntExact(elapsed.orElse(0L)), horizon);
    }

    private static Map<LocalDate, Double> factors(List<PlannedArm> arms, List<AdDay> days) {
        var armOf = places(arms);
        var all = days.stream().map(AdDay::day).distinct().sorted().toList();
        var rows = days.stream()
                .filter(day -> isTold(day) && armOf.containsKey(day.ad().code()))
                .map(day -> new CommonFactors.Row(
                        armOf.getOrDefault(day.ad().code(), 0),
                        Collections.binarySearch(all, day.day()),
                        conversions(day),
                        spend(day)))
                .toList();
        var factors = CommonFactors.of(rows, arms.size(), all.size());
        var named = new HashMap<LocalDate, Double>();
        for (var place = 0; place < factors.length; place++) {
            named.put(all.get(place), factors[place]);
        }
        return named;
    }

    /** The place of each ad's arm, by its code. */
    private static Map<String, Integer> places(List<PlannedArm> arms) {
        var places = new HashMap<String, Integer>();
        for (var arm = 0; arm < arms.size(); arm++) {
            for (var code : arms.get(arm).codes()) {
                places.put(code, arm);
            }
        }
        return places;
    }

    private static int conversions(List<AdDay> ofDay) {
        return ofDay.stream().mapToInt(MaturedResults::conversions).reduce(0, MaturedResults::sum);
    }

    static boolean isTold(AdDay day) {
        return day.numbers().purchases() != null;
    }

    static double spend(AdDay day) {
        return day.numbers().spend().doubleValue();
    }

    static int conversions(AdDay day) {
        var purchases = day.numbers().purchases();
        return purchases == null ? 0 : (int) Math.min(purchases, MOST);
    }

    /** No sum overflows, whatever was kept before rows were held to what an ad can have. */
    private static int sum(int one, int other) {
        return (int) Math.min((long) one + other, MOST);
    }

    private static double value(AdDay day) {
        var value = day.numbers().purchaseValue();
        return value == null ? 0 : value.doubleValue();
    }

    private static Set<MixedMeasurement> mixed(List<MeasurementBasis> terms) {
        var mixed = EnumSet.noneOf(MixedMeasurement.class);
        add(mixed, MixedMeasurement.ATTRIBUTION_SETTING, terms, MeasurementBasis::attributionSetting);
        add(mixed, MixedMeasurement.CURRENCY, terms, MeasurementBasis::currency);
        add(mixed, MixedMeasurement.GOAL, terms, MeasurementBasis::objective);
        if (MeasurementBasis.areSeveral(
                terms.stream().map(MeasurementBasis::account).toList())) {
            mixed.add(MixedMeasurement.GOAL);
        }
        return mixed;
    }

    private static void add(
            Set<MixedMeasurement> mixed,
            MixedMeasurement kind,
            List<MeasurementBasis> terms,
            Function<MeasurementBasis, String> of) {
        if (terms.stream().map(of).filter(value -> !value.isEmpty()).distinct().count() > 1) {
            mixed.add(kind);
        }
    }
}
