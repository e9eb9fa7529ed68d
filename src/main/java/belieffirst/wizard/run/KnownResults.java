package belieffirst.wizard.run;

import belieffirst.belief.Angles;
import belieffirst.plan.PlanDetails;
import belieffirst.plan.run.RunResults;
import belieffirst.verdict.PlanVerdict;
import belieffirst.verdict.PlanWords;
import belieffirst.verdict.Verdicts;
import belieffirst.verdict.apply.FinalResults;
import belieffirst.verdict.rule.Decision;
import belieffirst.wizard.StepInput;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The form for results with what results and verdicts say already, so that nobody types what was imported. */
@Component
class KnownResults {

    private static final Set<Decision> GOES_ON = Set.of(Decision.PROMOTE, Decision.CONFIRM, Decision.BEST_BET);

    private final Verdicts verdicts;
    private final Angles angles;

    KnownResults(Verdicts verdicts, Angles angles) {
        this.verdicts = verdicts;
        this.angles = angles;
    }

    /** Empty while nothing came back on settled days, or in another currency than the plan's. */
    StepInput of(PlanDetails details) {
        var verdict = verdicts.of(details);
        if (verdict.settled().isEmpty() || !verdict.isInOwnCurrency()) {
            return StepInput.NOTHING;
        }
        var values = new LinkedHashMap<String, List<String>>();
        figures(verdict, values);
        if (details.plan().lifecycle().phase().hasCells()) {
            put(values, "winning_cell", FinalResults.winningCell(verdict, GOES_ON));
        } else {
            statuses(verdict, values);
        }
        put(values, "known_before", verdict.settledBefore());
        return new StepInput(values, Map.of());
    }

    private static void figures(PlanVerdict verdict, Map<String, List<String>> values) {
        var arms = FinalResults.of(verdict, null).arms();
        for (var place = 0; place < arms.size(); place++) {
            var key = verdict.arms().get(place).key();
            RunResults.Figures figures = arms.get(place).figures();
            put(values, "spend_" + key, figures.spend());
            put(values, "purchases_" + key, figures.purchases());
        }
    }

    /** What the verdict proves and nobody recorded yet, with the verdict as the reason. */
    private void statuses(PlanVerdict verdict, Map<String, List<String>> values) {
        var judged = angles.judgedBy(verdict.details().plan().id().value());
        for (var place = 0; place < verdict.arms().size(); place++) {
            var angle = verdict.arms().get(place).angleId();
            var status = status(verdict.decision(place));
            if (!status.isEmpty() && !judged.contains(angle)) {
                put(values, "status_" + angle, status);
                put(values, "reason", PlanWords.headline(verdict) + ".");
            }
        }
    }

    private static String status(Decision decision) {
        return switch (decision) {
            case PROMOTE, CONFIRM -> "winner";
            case KILL, REJECT -> "loser";
            default -> "";
        };
    }

    private static void put(Map<String, List<String>> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, List.of(value.toString()));
        }
    }
}
