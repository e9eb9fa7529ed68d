package belieffirst.evidence.web;

import belieffirst.evidence.KeptResult;
import belieffirst.evidence.ad.AdNames;
import belieffirst.evidence.ad.MeasurementBasis;
import belieffirst.evidence.ad.Metrics;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A kept result on the wire, in the words in which programs send them. Null is what nobody reported.
 *
 * @param until the last day; the same as the first unless it is a range
 * @param breakdown the part of the audience; empty for all of it
 */
record KeptResultJson(
        @JsonUnwrapped Ad ad,
        LocalDate day,
        LocalDate until,
        String breakdown,
        @JsonUnwrapped Terms terms,
        @JsonUnwrapped Figures figures,
        @JsonUnwrapped Beside beside,
        UUID importId) {

    static KeptResultJson of(KeptResult kept) {
        var result = kept.result();
        return new KeptResultJson(
                Ad.of(kept.code(), result.ad()),
                result.day(),
                result.until(),
                result.breakdown(),
                Terms.of(result.terms()),
                Figures.of(result.numbers()),
                Beside.of(result.numbers()),
                kept.importId());
    }

    record Ad(
            @Nullable String adCode,
            @Nullable String adId,
            String adName,
            String adsetName,
            String campaignName,
            String accountId) {

        static Ad of(@Nullable String code, AdNames names) {
            return new Ad(code, names.adId(), names.name(), names.adset(), names.campaign(), names.account());
        }
    }

    record Terms(String currency, String attributionSetting, String objective) {

        static Terms of(MeasurementBasis basis) {
            return new Terms(basis.currency(), basis.attributionSetting(), basis.objective());
        }
    }

    /**
     * The counts of events other than purchases, how people watched a video, and what incremental attribution says.
     *
     * @param conversions by event; one that is not there was not told
     * @param frequency impressions for each person reached; null where either is not told
     * @param incrementalConversions by event, purchases among them, as Meta estimates that the ad caused them
     */
    record Beside(
            Map<String, Long> conversions,
            Map<String, String> values,
            @Nullable Double frequency,
            @Nullable Long threeSecondPlays,
            @Nullable Long thruplays,
            @Nullable Double averagePlaySeconds,
            Map<String, BigDecimal> incrementalConversions,
            Map<String, String> incrementalValues) {

        static Beside of(Metrics numbers) {
            var measures = numbers.measures();
            var seconds = measures.averagePlaySeconds();
            return new Beside(
                    numbers.conversions().counts(),
                    amounts(numbers.conversions().values()),
                    frequency(numbers.impressions(), numbers.reach()),
                    measures.threeSecondPlays(),
                    measures.thruplays(),
                    seconds == null ? null : seconds.doubleValue(),
                    measures.incremental().conversions(),
                    amounts(measures.incremental().values()));
        }

        private static Map<String, String> amounts(Map<String, BigDecimal> told) {
            var amounts = new TreeMap<String, String>();
            told.forEach((event, amount) -> amounts.put(event, Figures.plain(amount)));
            return amounts;
        }

        private static @Nullable Double frequency(@Nullable Long impressions, @Nullable Long reach) {
            return impressions == null || reach == null || reach == 0
                    ? null
                    : Math.round(100.0 * impressions / reach) / 100.0;
        }
    }

    record Figures(
            String spend,
            @Nullable Long impressions,
            @Nullable Long reach,
            @Nullable Long linkClicks,
            @Nullable Long purchases,
            @Nullable String purchaseValue) {

        static Figures of(Metrics numbers) {
            var value = numbers.purchaseValue();
            return new Figures(
                    plain(numbers.spend()),
                    numbers.impressions(),
                    numbers.reach(),
                    numbers.linkClicks(),
                    numbers.purchases(),
                    value == null ? null : plain(value));
        }

        /** All decimals that were told, and at least two. */
        private static String plain(BigDecimal amount) {
            var told = amount.stripTrailingZeros();
            return told.setScale(Math.max(2, told.scale())).toPlainString();
        }
    }
}
