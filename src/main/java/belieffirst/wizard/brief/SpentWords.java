package belieffirst.wizard.brief;

import belieffirst.evidence.ad.Total;
import belieffirst.kernel.Formats;
import belieffirst.kernel.Money;
import belieffirst.verdict.PlanVerdict;
import java.util.ArrayList;
import java.util.List;

/** The words for what a test cost until now, on settled days, and what it was to cost. */
final class SpentWords {

    private SpentWords() {}

    static List<String> of(PlanVerdict verdict) {
        var said = new ArrayList<String>();
        verdict.settled().forEach(total -> said.add(spent(verdict, total)));
        if (said.isEmpty()) {
            said.add("No results on settled days yet.");
        }
        var targets = verdict.details().plan().targets();
        if (targets.targetCpa() != null) {
            var currency = targets.currency() == null ? "" : targets.currency() + " ";
            said.add("The target: %s%s per %s."
                    .formatted(
                            currency,
                            Money.said(targets.targetCpa()),
                            verdict.event().one()));
        }
        return said;
    }

    private static String spent(PlanVerdict verdict, Total total) {
        var brought = total.purchases() == null
                ? verdict.event().many() + " unknown"
                : verdict.event().of(total.purchases());
        var each = total.cpa() == null
                ? ""
                : ", %s per %s"
                        .formatted(Money.said(total.cpa()), verdict.event().one());
        return "%s %s spent, %s%s, until %s."
                .formatted(
                        total.currency(),
                        Money.said(total.spend()),
                        brought,
                        each,
                        Formats.current().day(total.until()));
    }
}
