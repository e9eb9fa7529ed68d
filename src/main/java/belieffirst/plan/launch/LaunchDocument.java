package belieffirst.plan.launch;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The launch of a compiled plan: which campaign, ad sets and ads to make on Meta, everything paused. The same plan, goals and
 * facts make the same document.
 *
 * @param compilation of the plan that it was derived from
 * @param setUp the word of the plan's set-up
 */
public record LaunchDocument(
        UUID planId,
        String planKey,
        int compilation,
        String setUp,
        Campaign campaign,
        List<AdSet> adSets,
        List<Ad> ads,
        Terms terms) {

    /** How everything is made: nothing delivers before a person says so. */
    public static final String STATUS = "PAUSED";

    /** The ads by the code of their ad set. */
    public Map<String, List<Ad>> byAdSet() {
        return ads.stream().collect(Collectors.groupingBy(Ad::adSet));
    }

    /**
     * A campaign.
     *
     * @param objective in Meta's word
     * @param dailyBudget in the currency; null where ad sets have the budget, or nobody said what it is
     */
    public record Campaign(
            String code,
            String name,
            String objective,
            @Nullable BigDecimal dailyBudget) {}

    /**
     * An ad set.
     *
     * @param dailyBudget in the currency, rounded down to its smallest unit; null likewise
     * @param starts the first day; null while nobody said
     * @param ends the last day; null likewise
     */
    public record AdSet(
            String code,
            String name,
            @Nullable BigDecimal dailyBudget,
            @Nullable LocalDate starts,
            @Nullable LocalDate ends) {}

    /**
     * An ad.
     *
     * @param adSet the code of its ad set
     * @param urlTags what is pasted into the field of URL parameters
     */
    public record Ad(String code, String name, String adSet, String angle, String template, String urlTags) {}

    /**
     * The terms that all ad sets and ads have in common.
     *
     * @param event the word of the event that counts
     * @param optimizationGoal in Meta's word, and the event type likewise
     * @param attributionSetting which purchases count, as results say it: 7-day click or 1-day view
     * @param days how long the test runs
     */
    public record Terms(
            String event,
            String optimizationGoal,
            String eventType,
            String attributionSetting,
            @Nullable String currency,
            int days,
            LaunchFacts facts) {}
}
