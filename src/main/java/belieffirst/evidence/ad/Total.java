package belieffirst.evidence.ad;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The total of what ads brought over several days.
 *
 * @param until the last of the days
 * @param spend in the currency
 * @param purchases of the event that the plan counts; null where some of the spend told of none
 */
public record Total(
        String currency,
        LocalDate until,
        BigDecimal spend,
        @Nullable Long purchases) {

    /** Of these days, one for each currency; money of two is never added. */
    public static List<Total> of(List<AdDay> days) {
        Map<String, List<AdDay>> byCurrency = days.stream()
                .collect(Collectors.groupingBy(day -> day.terms().currency(), TreeMap::new, Collectors.toList()));
        return byCurrency.entrySet().stream()
                .map(entry -> of(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Total of(String currency, List<AdDay> days) {
        var untold = days.stream()
                .map(AdDay::numbers)
                .anyMatch(numbers ->
                        numbers.purchases() == null && numbers.spend().signum() != 0);
        return new Total(
                currency,
                days.stream().map(AdDay::day).max(Comparator.naturalOrder()).orElseThrow(),
                days.stream().map(day -> day.numbers().spend()).reduce(BigDecimal.ZERO, BigDecimal::add),
                untold ? null : days.stream().mapToLong(Total::purchases).sum());
    }

    private static long purchases(AdDay day) {
        var purchases = day.numbers().purchases();
        return purchases == null ? 0 : purchases;
    }

    /** What a purchase cost; null without any, and where some were not told. */
    public @Nullable BigDecimal cpa() {
        return cpa(spend, purchases);
    }

    public static @Nullable BigDecimal cpa(BigDecimal spend, @Nullable Long purchases) {
        return purchases == null || purchases == 0
                ? null
                : spend.divide(BigDecimal.valueOf(purchases), 2, RoundingMode.HALF_EVEN);
    }
}
