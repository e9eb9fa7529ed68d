package belieffirst.evidence.column;

import java.util.Locale;
import java.util.Set;

/** The kinds of result that are purchases: Meta's types of event and Ads Manager's names; never one that only sounds alike. */
public final class ResultKinds {

    private static final Set<String> EVENTS = Set.of(
            "purchase",
            "omni_purchase",
            "offsite_conversion.fb_pixel_purchase",
            "onsite_web_purchase",
            "onsite_web_app_purchase",
            "web_in_store_purchase");

    private ResultKinds() {}

    public static boolean isPurchase(String kind) {
        var event = kind.toLowerCase(Locale.ROOT);
        if (EVENTS.contains(event.startsWith("actions:") ? event.substring("actions:".length()) : event)) {
            return true;
        }
        return Headers.of(kind)
                .map(Headers.Known::column)
                .filter(column -> column == ExportColumn.PURCHASES || column == ExportColumn.WEBSITE_PURCHASES)
                .isPresent();
    }
}
