package belieffirst.evidence;

import belieffirst.kernel.Id;
import belieffirst.kernel.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An ad that ran.
 *
 * @param adId the platform's; null where none came
 * @param spend what it spent by now, one for each currency
 * @param lastDay the last day that anything is known of
 */
public record DeliveredAd(
        Id<DeliveredAd> id,
        String name,
        @Nullable String adId,
        String campaign,
        String adset,
        List<Spend> spend,
        @Nullable LocalDate lastDay,
        Instant firstSeen) {

    /** Its campaign and ad set, as far as they are known. */
    public String place() {
        return Stream.of(campaign, adset).filter(name -> !name.isEmpty()).collect(Collectors.joining(" › "));
    }

    /** Its spend in words: USD 12.00, EUR 3.00. */
    public String spent() {
        return spend.isEmpty() ? "nothing" : spend.stream().map(Spend::said).collect(Collectors.joining(", "));
    }

    /** The spend of an ad in one currency. */
    public record Spend(String currency, BigDecimal amount) {

        public String said() {
            return currency + " " + Money.said(amount);
        }
    }
}
