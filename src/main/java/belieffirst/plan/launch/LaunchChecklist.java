package belieffirst.plan.launch;

import belieffirst.kernel.CountedEvent;
import belieffirst.kernel.Formats;
import belieffirst.plan.goal.ConversionEvent;
import belieffirst.plan.goal.SetUp;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The checklist of whoever makes a launch by hand in Ads Manager, a sentence for each thing to set. */
final class LaunchChecklist {

    private LaunchChecklist() {}

    static List<String> of(LaunchDocument document, Formats formats) {
        var steps = new ArrayList<String>();
        steps.add("Create one campaign with the objective %s. Turn Advantage+ off.".formatted(words(document)));
        steps.add(budget(document, formats));
        steps.add("Create %s. Optimize for the event %s.".formatted(adSets(document), event(document)));
        steps.add("Set the attribution setting to %s in every ad set."
                .formatted(document.terms().attributionSetting()));
        steps.add("Give every ad set the same audience and placements.");
        steps.add("Copy the names as they are: the code in each name matches results to this plan.");
        steps.add("Paste each ad’s URL parameters. They match results if a name is changed.");
        steps.add("Turn off every creative enhancement, and use no flexible ads, so that each ad stays what it is.");
        steps.add("Use no value rules and no bid cap.");
        if (SetUp.of(document.setUp()) == SetUp.CREATIVE_TEST) {
            steps.add("In each ad set, put the ads into one creative test with even spend.");
        }
        steps.add("Leave everything paused until all of it is there. Then start all ad sets on the same day.");
        steps.add("Come back and choose “This is live”.");
        return List.copyOf(steps);
    }

    private static String budget(LaunchDocument document, Formats formats) {
        if (SetUp.of(document.setUp()).hasCampaignBudget()) {
            return "Turn the campaign budget on%s."
                    .formatted(amount(document.campaign().dailyBudget(), document, formats));
        }
        var each = document.adSets().isEmpty()
                ? null
                : document.adSets().getFirst().dailyBudget();
        return "Turn the campaign budget off. Every ad set gets the same daily budget%s."
                .formatted(amount(each, document, formats));
    }

    private static String amount(@Nullable BigDecimal amount, LaunchDocument document, Formats formats) {
        var currency = document.terms().currency();
        return amount == null
                ? ""
                : ": " + (formats.number(amount.toPlainString()) + " " + (currency == null ? "" : currency)).strip();
    }

    private static String adSets(LaunchDocument document) {
        var count = document.adSets().size();
        return count == 1 ? "1 ad set" : count + " ad sets";
    }

    private static String event(LaunchDocument document) {
        return new ConversionEvent(document.terms().event()).label();
    }

    private static String words(LaunchDocument document) {
        var objective = document.campaign().objective().replace("OUTCOME_", "").replace('_', ' ');
        return CountedEvent.capital(objective.toLowerCase(Locale.ROOT));
    }
}
