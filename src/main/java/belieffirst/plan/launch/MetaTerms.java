package belieffirst.plan.launch;

import belieffirst.plan.goal.ConversionEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The terms of an event in Meta's own words (Marketing API reference, campaigns and ad sets).
 *
 * @param objective of the campaign
 * @param optimizationGoal of its ad sets
 * @param eventType what the dataset or the app tells; OTHER of a custom conversion
 */
record MetaTerms(String objective, String optimizationGoal, String eventType) {

    /** Features that change an ad that was uploaded; each is refused by name, since Meta turns new ones on by default. */
    static final List<String> ENHANCEMENTS = List.of(
            "add_text_overlay",
            "adapt_to_placement",
            "enhance_cta",
            "image_animation",
            "image_brightness_and_contrast",
            "image_templates",
            "image_touchups",
            "image_uncrop",
            "inline_comment",
            "media_type_automation",
            "product_extensions",
            "reveal_details_over_time",
            "show_destination_blurbs",
            "show_summary",
            "site_extensions",
            "text_optimizations",
            "text_translation",
            "video_auto_crop");

    static final String APP_INSTALLS = "APP_INSTALLS";

    private static final Pattern WORD = Pattern.compile("\\b[a-z]");
    private static final Pattern WINDOW = Pattern.compile("(\\d{1,2})-day (click|view|engaged view)");

    static MetaTerms of(ConversionEvent event) {
        return switch (event.word()) {
            case "lead" -> new MetaTerms("OUTCOME_LEADS", "OFFSITE_CONVERSIONS", "LEAD");
            case "complete_registration" ->
                new MetaTerms("OUTCOME_LEADS", "OFFSITE_CONVERSIONS", "COMPLETE_REGISTRATION");
            case "subscribe" -> new MetaTerms("OUTCOME_SALES", "OFFSITE_CONVERSIONS", "SUBSCRIBE");
            case "app_install" -> new MetaTerms("OUTCOME_APP_PROMOTION", APP_INSTALLS, "MOBILE_APP_INSTALL");
            case "purchase" -> new MetaTerms("OUTCOME_SALES", "OFFSITE_CONVERSIONS", "PURCHASE");
            default -> new MetaTerms("OUTCOME_SALES", "OFFSITE_CONVERSIONS", "OTHER");
        };
    }

    /** The objective as Ads Manager's bulk files write it: Outcome Sales. */
    String objectiveInFiles() {
        return WORD.matcher(objective.toLowerCase(Locale.ROOT).replace('_', ' '))
                .replaceAll(word -> word.group().toUpperCase(Locale.ROOT));
    }

    /** An attribution setting as Meta's attribution_spec, in JSON; empty where its words say no window. */
    static String attributionSpec(String setting) {
        var windows = new ArrayList<String>();
        WINDOW.matcher(setting)
                .results()
                .forEach(window -> windows.add("{\"event_type\":\"%s\",\"window_days\":%s}"
                        .formatted(kind(window.group(2)), window.group(1))));
        return windows.isEmpty() ? "" : "[" + String.join(",", windows) + "]";
    }

    private static String kind(String word) {
        return switch (word) {
            case "click" -> "CLICK_THROUGH";
            case "view" -> "VIEW_THROUGH";
            default -> "ENGAGED_VIDEO_VIEW";
        };
    }
}
