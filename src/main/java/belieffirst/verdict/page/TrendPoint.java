package belieffirst.verdict.page;

import belieffirst.evidence.ad.AdDay;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The CPA of an angle over three days, up to one day: a single day brings too little to see anything.
 *
 * @param settled whether conversions of that day had time to come
 */
public record TrendPoint(LocalDate day, BigDecimal cpa, boolean settled) {

    private static final int DAYS = 3;

    /** In the order of days; none for days after which nothing was brought for so long. */
    static List<TrendPoint> of(List<AdDay> days, LocalDate settledBefore) {
        var daily = new TreeMap<LocalDate, Figures>(days.stream()
                .collect(Collectors.groupingBy(
                        AdDay::day, Collectors.collectingAndThen(Collectors.toList(), Figures::of))));
        var points = new ArrayList<TrendPoint>();
        for (var day : daily.keySet()) {
            var around = daily.subMap(day.minusDays(DAYS - 1), true, day, true).values();
            var cpa = around.stream().reduce(Figures.NONE, Figures::plus).cpa();
            if (cpa != null) {
                points.add(new TrendPoint(day, cpa, day.isBefore(settledBefore)));
            }
        }
        return List.copyOf(points);
    }
}
