package belieffirst.wizard.brief;

import belieffirst.verdict.ChanceWords;
import belieffirst.verdict.PlanVerdict;
import belieffirst.verdict.rule.Confirmation;
import belieffirst.verdict.rule.Gates;
import java.util.ArrayList;
import java.util.List;

/** The words for how sure a finding is, for somebody who knows no statistics. */
final class SureWords {

    private SureWords() {}

    static List<String> of(PlanVerdict verdict) {
        var said = new ArrayList<String>();
        if (verdict.settings() != null) {
            said.addAll(threshold(verdict));
        }
        if (verdict.hasReadings()) {
            said.add("A range such as (16.10 to 28.40) is a 95% interval: the true cost is very likely within it.");
        }
        said.add("The last 3 days are left out, because results of those days are still coming in.");
        said.add("This shows what sells on Meta, not what changes minds.");
        return said;
    }

    private static List<String> threshold(PlanVerdict verdict) {
        if (verdict.arms().size() > 1) {
            return List.of(
                    "“Sure” means that the best one has a chance of at least %s to be the best."
                            .formatted(ChanceWords.percent(verdict.result().threshold())),
                    "If none is better, at most 5 in 100 tests should name a winner.");
        }
        return Gates.ofOneAngle(verdict.result()).isEmpty()
                ? List.of(
                        "“Sure” means a chance of at least %s that the cost stays within the target."
                                .formatted(ChanceWords.percent(Confirmation.confirms(verdict.result()))),
                        "Of beliefs just on target, at most 5 in 100 should be confirmed.")
                : List.of();
    }
}
