package belieffirst.evidence.meta;

import belieffirst.evidence.ad.AdNames;
import belieffirst.evidence.ad.Limits;
import belieffirst.evidence.ad.Line;
import belieffirst.evidence.ad.Numbers;
import belieffirst.evidence.ad.Terms;
import belieffirst.evidence.export.LeftOut;
import belieffirst.evidence.export.Reading;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One row of Meta's Insights: an ad and a day. All its numbers are texts. */
record Insight(JsonNode row) {

    static final String FIELDS =
            "account_id,account_currency,campaign_name,adset_name,ad_id,ad_name,date_start,date_stop,impressions,reach,spend,"
                    + "inline_link_clicks,actions,action_values,attribution_setting,objective";

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,20}(\\.\\d{1,20})?");
    private static final Pattern ID = Pattern.compile("\\d{1,64}");

    /** The line that it says, or why it says none. */
    Reading reading() {
        var ad = names();
        if (ad.adId() == null) {
            return LeftOut.NO_AD_ID;
        }
        try {
            return new Reading.Of(new Line(
                    ad,
                    LocalDate.parse(text("date_start")),
                    LocalDate.parse(text("date_stop")),
                    "",
                    terms(),
                    numbers(),
                    null));
        } catch (DateTimeException _) {
            return LeftOut.NO_DAY;
        } catch (LeftOut.Unusable unusable) {
            return unusable.why();
        }
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

    private Terms terms() {
        var currency = text("account_currency");
        if (!currency.matches("[A-Z]{3}")) {
            throw new LeftOut.Unusable(LeftOut.NO_CURRENCY);
        }
        return new Terms(
                brief("account_id", 100), currency, brief("attribution_setting", 200), brief("objective", 200));
    }

    /** Meta leaves out what is zero, except for what was spent. */
    private Numbers numbers() {
        var purchases = new InsightPurchases(row);
        if (text("spend").isEmpty()) {
            throw new LeftOut.Unusable(LeftOut.NO_SPEND);
        }
        return new Numbers(
                amount(text("spend"), Limits.MONEY),
                whole(text("impressions"), Limits.COUNT),
                row.has("reach") ? whole(text("reach"), Limits.COUNT) : null,
                whole(text("inline_link_clicks"), Limits.COUNT),
                whole(purchases.count(), Limits.PURCHASES),
                value(purchases.value()));
    }

    /** Refunds can be worth more than a day's purchases: the value of such a day tells nothing. */
    private static @Nullable BigDecimal value(@Nullable String text) {
        return text == null || text.startsWith("-") ? null : amount(text, Limits.MONEY);
    }

    private static long whole(String text, BigDecimal most) {
        return amount(text.isEmpty() ? "0" : text, most).longValue();
    }

    private static BigDecimal amount(String text, BigDecimal most) {
        if (!NUMBER.matcher(text).matches()) {
            throw new LeftOut.Unusable(LeftOut.NO_NUMBER);
        }
        var amount = new BigDecimal(text);
        if (amount.signum() < 0) {
            throw new LeftOut.Unusable(LeftOut.NEGATIVE);
        }
        if (amount.compareTo(most) > 0) {
            throw new LeftOut.Unusable(LeftOut.TOO_MUCH);
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
