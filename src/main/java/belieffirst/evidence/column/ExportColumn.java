package belieffirst.evidence.column;

import java.util.Locale;
import java.util.Set;

/** A kind of column of an export, by its header in any of the languages that Ads Manager writes. */
public enum ExportColumn {
    AD_ID,
    AD_NAME,
    ADSET_NAME,
    CAMPAIGN_NAME,
    ADSET_ID,
    CAMPAIGN_ID,
    AD_DELIVERY,
    ADSET_DELIVERY,
    CAMPAIGN_DELIVERY,
    ADSET_BUDGET,
    ADSET_BUDGET_TYPE,
    CAMPAIGN_BUDGET,
    CAMPAIGN_BUDGET_TYPE,
    ACCOUNT_ID,
    ACCOUNT_NAME,
    DAY,
    STARTS,
    ENDS,
    SPEND,
    CURRENCY,
    IMPRESSIONS,
    REACH,
    LINK_CLICKS,
    WEBSITE_PURCHASES,
    WEBSITE_PURCHASE_VALUE,
    PURCHASES,
    PURCHASE_VALUE,
    RESULTS,
    RESULT_INDICATOR,
    LEADS,
    WEBSITE_LEADS,
    META_LEADS,
    LEAD_VALUE,
    REGISTRATIONS,
    WEBSITE_REGISTRATIONS,
    APP_REGISTRATIONS,
    REGISTRATION_VALUE,
    SUBSCRIPTIONS,
    WEBSITE_SUBSCRIPTIONS,
    APP_SUBSCRIPTIONS,
    SUBSCRIPTION_VALUE,
    APP_INSTALLS,
    VIDEO_PLAYS,
    THRUPLAYS,
    PLAY_TIME,
    ATTRIBUTION,
    OBJECTIVE,
    URL,
    AGE,
    GENDER,
    PLATFORM,
    PLACEMENT,
    DEVICE,
    COUNTRY,
    REGION,
    RATE;

    private static final Set<ExportColumn> BREAKDOWNS =
            Set.of(AGE, GENDER, PLATFORM, PLACEMENT, DEVICE, COUNTRY, REGION);

    /** Whether it divides an ad's day, so that the ad repeats. */
    public boolean breaksDown() {
        return BREAKDOWNS.contains(this);
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What people call it. */
    public String label() {
        return switch (this) {
            case AD_ID -> "Ad ID";
            case ADSET_ID -> "Ad set ID";
            case CAMPAIGN_ID -> "Campaign ID";
            case URL -> "URL tags";
            case VIDEO_PLAYS -> "3-second video plays";
            case THRUPLAYS -> "ThruPlays";
            case PLAY_TIME -> "Video average play time";
            case RATE -> "Rate";
            default -> (name().charAt(0) + word().substring(1).replace('_', ' ')).replace("Adset", "Ad set");
        };
    }
}
