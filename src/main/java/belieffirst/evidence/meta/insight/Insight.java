package belieffirst.evidence.meta.insight;

import belieffirst.evidence.ad.AdNames;
import belieffirst.evidence.ad.DailyResult;
import belieffirst.evidence.ad.MeasurementBasis;
import belieffirst.evidence.ad.MetricLimits;
import belieffirst.evidence.ad.Metrics;
import belieffirst.evidence.export.RowReading;
import belieffirst.evidence.export.SkipReason;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One row of Meta's Insights: an ad and a day. All its numbers are texts. */
public record Insight(JsonNode row, CustomIds custom) {

    /** What we ask for. */
    public static final String FIELDS =
            "account_id,account_currency,campaign_id,campaign_name,adset_id,adset_name,ad_id,ad_name,date_start,date_stop,"
                    + "impressions,reach,spend,inline_link_clicks,actions,action_values,conversions,conversion_values,"
                    + "video_thruplay_watched_actions,video_avg_time_watched_actions,attribution_setting,objective";

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,20}(\\.\\d{1,20})?");
    private static final Pattern ID = Pattern.compile("\\d{1,64}");

    /** The line that it says, or why it says none. */
    public RowReading reading() {
        var ad = names();
        if (ad.adId() == null) {
            return SkipReason.NO_AD_ID;
        }
        try {
            return new RowReading.Of(new DailyResult(
                    ad,
                    LocalDate.parse(text("date_start")),
                    LocalDate.parse(text("date_stop")),
                    "",
                    terms(),
                    numbers(),
                    null));
        } catch (DateTimeException _) {
            return SkipReason.NO_DAY;
        } catch (SkipReason.Unusable unusable) {
            return unusable.why();
        }
    }

    /** Events of which more than one custom conversion had any, so that nobody can say how many there were. */
    public List<String> ambiguous() {
        return new InsightCustomEvents(row, custom).ambiguous();
    }

    private AdNames names() {
        return new AdNames(
                brief("account_id", 100),
                ID.matcher(text("ad_id")).matches() ? text("ad_id") : null,
                brief("campaign_name", 1_000),
                brief("adset_name", 1_000),
                brief("ad_name", 1_000),
                "");
    }

    private MeasurementBasis terms() {
        var currency = text("account_currency");
        if (!currency.matches("[A-Z]{3}")) {
            throw new SkipReason.Unusable(SkipReason.NO_CURRENCY);
        }
        return new MeasurementBasis(
                brief("account_id", 100), currency, brief("attribution_setting", 200), brief("objective", 200));
    }

    /** Meta leaves out what is zero, except for what was spent. */
    private Metrics numbers() {
        var purchases = new InsightPurchases(row);
        if (text("spend").isEmpty()) {
            throw new SkipReason.Unusable(SkipReason.NO_SPEND);
        }
        return new Metrics(
                amount(text("spend"), MetricLimits.MONEY),
                whole(text("impressions"), MetricLimits.COUNT),
                row.has("reach") ? whole(text("reach"), MetricLimits.COUNT) : null,
                whole(text("inline_link_clicks"), MetricLimits.COUNT),
                whole(purchases.count(), MetricLimits.PURCHASES),
                value(purchases.value()),
                new InsightEvents(row, custom).conversions(),
                new InsightMeasures(row).measures());
    }

    /** Refunds can be worth more than a day's purchases: the value of such a day tells nothing. */
    private static @Nullable BigDecimal value(@Nullable String text) {
        return text == null || text.startsWith("-") ? null : amount(text, MetricLimits.MONEY);
    }

    private static long whole(String text, BigDecimal most) {
        return amount(text.isEmpty() ? "0" : text, most).longValue();
    }

    private static BigDecimal amount(String text, BigDecimal most) {
        if (!NUMBER.matcher(text).matches()) {
            throw new SkipReason.Unusable(SkipReason.NO_NUMBER);
        }
        var amount = new BigDecimal(text);
        if (amount.signum() < 0) {
            throw new SkipReason.Unusable(SkipReason.NEGATIVE);
        }
        if (amount.compareTo(most) > 0) {
            throw new SkipReason.Unusable(SkipReason.TOO_MUCH);
        }
        return amount;
    }

    private String brief(String name, int most) {
        var text = text(name);
        return text.length() <= most ? text : text.substring(0, most);
    }

    private String text(String name) {
        return row.path(name).asString("").replace("\0", "");
    }
}
