package belieffirst.evidence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One row of Meta's Insights: an ad and a day. All its numbers are texts. */
record Insight(JsonNode row) {

    static final String FIELDS =
            "account_id,account_currency,campaign_name,adset_name,ad_id,ad_name,date_start,date_stop,impressions,reach,spend,"
                    + "inline_link_clicks,actions,action_values,attribution_setting,objective";

    /** Kinds of purchase overlap, so they are never added: the first that is there counts. */
    private static final List<String> PURCHASES =
            List.of("omni_purchase", "purchase", "offsite_conversion.fb_pixel_purchase", "onsite_web_purchase");

    Line line() {
        var account = row.path("account_id").asString("");
        var ad = new AdNames(
                account,
                text("ad_id"),
                brief("campaign_name", 1_000),
                brief("adset_name", 1_000),
                brief("ad_name", 1_000),
                "");
        var terms = new Terms(
                account, text("account_currency"), brief("attribution_setting", 200), brief("objective", 200));
        return new Line(
                ad,
                LocalDate.parse(text("date_start")),
                LocalDate.parse(text("date_stop")),
                "",
                terms,
                numbers(),
                null);
    }

    private Numbers numbers() {
        var purchases = first("actions");
        return new Numbers(
                new BigDecimal(text("spend").isEmpty() ? "0" : text("spend")),
                whole("impressions"),
                row.has("reach") ? whole("reach") : null,
                whole("inline_link_clicks"),
                purchases == null ? 0L : purchases.longValue(),
                first("action_values") == null ? BigDecimal.ZERO : first("action_values"));
    }

    private @Nullable BigDecimal first(String list) {
        for (var kind : PURCHASES) {
            for (var action : row.path(list)) {
                if (action.path("action_type").asString("").equals(kind)) {
                    return new BigDecimal(action.path("value").asString("0"));
                }
            }
        }
        return null;
    }

    private long whole(String name) {
        return text(name).isEmpty() ? 0 : new BigDecimal(text(name)).longValue();
    }

    private String brief(String name, int most) {
        var text = text(name);
        return text.length() <= most ? text : text.substring(0, most);
    }

    private String text(String name) {
        return row.path(name).asString("").replace("\0", "");
    }
}
