package belieffirst.evidence.web;

import belieffirst.evidence.ad.AccountIds;
import belieffirst.evidence.ad.AdNames;
import belieffirst.evidence.ad.DailyResult;
import belieffirst.evidence.ad.MeasurementBasis;
import belieffirst.evidence.ad.Measures;
import belieffirst.evidence.ad.MetricLimits;
import belieffirst.evidence.ad.Metrics;
import belieffirst.evidence.structure.PlacedResult;
import belieffirst.kernel.Refusal;
import belieffirst.kernel.Text;
import belieffirst.plan.compile.AdCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A row that a program sent, read field by field; an error names the field and what is wrong there. */
record SentResultRow(JsonNode row) {

    private static final Set<String> FIELDS = Set.of(
            "ad_code",
            "ad_id",
            "ad_name",
            "adset_name",
            "campaign_name",
            "account_id",
            "ad_set_id",
            "campaign_id",
            "day",
            "spend",
            "currency",
            "impressions",
            "reach",
            "link_clicks",
            "three_second_plays",
            "thruplays",
            "average_play_seconds",
            "purchases",
            "purchase_value",
            "conversions",
            "values",
            "incremental_conversions",
            "incremental_values",
            "attribution_setting",
            "objective");

    PlacedResult placed() {
        return new PlacedResult(line(), placeId("ad_set_id"), placeId("campaign_id"));
    }

    private DailyResult line() {
        check(row.isObject(), "A row is an object.");
        row.propertyNames()
                .forEach(name -> check(FIELDS.contains(name), "There is no field “%s” in a row.".formatted(name)));
        var day = day();
        return new DailyResult(names(), day, day, "", terms(), numbers(), null);
    }

    private AdNames names() {
        var code = text("ad_code", 40);
        var id = text("ad_id", 64);
        var name = text("ad_name", 1_000);
        requireAd(code, id, name);
        return new AdNames(
                account(),
                id.isEmpty() ? null : id,
                text("campaign_name", 1_000),
                text("adset_name", 1_000),
                name.isEmpty() ? code : name,
                code);
    }

    private static void requireAd(String code, String id, String name) {
        check(
                !code.isEmpty() || (!id.isEmpty() && !name.isEmpty()),
                "ad_code, or ad_id and ad_name, say which ad it is.");
        check(
                code.isEmpty()
                        || AdCode.in(code)
                                .map(found -> found.text()
                                        .equalsIgnoreCase(AdCode.plain(code).strip()))
                                .orElse(false),
                "ad_code is not a code of ours, or was mistyped.");
        requireId("ad_id", id);
    }

    private static void requireId(String name, String id) {
        check(
                id.chars().allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || c == '_' || c == '-')),
                name + " is no id.");
    }

    /** An id says where it is only in an account that is known by its own. */
    private @Nullable String placeId(String name) {
        var id = text(name, 64);
        requireId(name, id);
        check(
                id.isEmpty() || AccountIds.isNumber(account()),
                "%s needs account_id, the number of the ad account.".formatted(name));
        return id.isEmpty() ? null : id;
    }

    private MeasurementBasis terms() {
        var currency = text("currency", 3);
        check(currency.matches("[A-Z]{3}"), "currency takes three letters, such as USD.");
        return new MeasurementBasis(account(), currency, text("attribution_setting", 200), text("objective", 200));
    }

    private String account() {
        return AccountIds.bare(text("account_id", 100));
    }

    private Metrics numbers() {
        var spend = money("spend");
        check(spend != null, "spend is missing.");
        var events = SentEvents.of(row);
        return new Metrics(
                spend == null ? BigDecimal.ZERO : spend,
                whole("impressions", MetricLimits.COUNT),
                whole("reach", MetricLimits.COUNT),
                whole("link_clicks", MetricLimits.COUNT),
                events.purchases(whole("purchases", MetricLimits.PURCHASES)),
                events.purchaseValue(money("purchase_value")),
                events.others(),
                measures());
    }

    private Measures measures() {
        return new Measures(
                whole("three_second_plays", MetricLimits.COUNT),
                whole("thruplays", MetricLimits.COUNT),
                seconds("average_play_seconds"),
                SentIncremental.of(row));
    }

    /** Three digits are kept behind the point, as of files. */
    private @Nullable BigDecimal seconds(String name) {
        var node = row.path(name);
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        check(
                node.isNumber() && isFinite(node) && isTime(node.decimalValue()),
                "%s takes a number of seconds from 0 to %,d.".formatted(name, MetricLimits.SECONDS.longValue()));
        return node.decimalValue().setScale(3, RoundingMode.HALF_EVEN);
    }

    /** A number such as 1e400 is read as infinite. */
    static boolean isFinite(JsonNode number) {
        return !number.isDouble() || Double.isFinite(number.doubleValue());
    }

    private static boolean isTime(BigDecimal seconds) {
        return seconds.signum() >= 0 && seconds.compareTo(MetricLimits.SECONDS) <= 0;
    }

    private LocalDate day() {
        try {
            var day = LocalDate.parse(text("day", 10));
            check(day.getYear() >= 2000 && day.getYear() < 2100, "day takes a day, such as 2026-11-09.");
            return day;
        } catch (DateTimeException _) {
            throw new Refusal.Invalid("day takes a day, such as 2026-11-09.");
        }
    }

    private @Nullable Long whole(String name, BigDecimal most) {
        var node = row.path(name);
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        return whole(name, node, most);
    }

    static long whole(String name, JsonNode node, BigDecimal most) {
        check(
                node.isIntegralNumber()
                        && node.canConvertToLong()
                        && node.longValue() >= 0
                        && node.longValue() <= most.longValue(),
                "%s takes a whole number from 0 to %,d.".formatted(name, most.longValue()));
        return node.longValue();
    }

    private @Nullable BigDecimal money(String name) {
        var node = row.path(name);
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        return money(name, node);
    }

    static BigDecimal money(String name, JsonNode node) {
        check(
                node.isString() && node.asString().matches("[0-9]{1,12}(\\.[0-9]{1,4})?"),
                "%s takes an amount as text, such as \"12.50\".".formatted(name));
        return new BigDecimal(node.asString());
    }

    private String text(String name, int most) {
        var node = row.path(name);
        if (node.isMissingNode() || node.isNull()) {
            return "";
        }
        check(node.isString(), "%s takes a text.".formatted(name));
        var text = Text.clean(node.asString()).strip();
        check(text.length() <= most, "%s takes at most %d characters.".formatted(name, most));
        return text;
    }

    static void check(boolean fits, String sentence) {
        if (!fits) {
            throw new Refusal.Invalid(sentence);
        }
    }
}
