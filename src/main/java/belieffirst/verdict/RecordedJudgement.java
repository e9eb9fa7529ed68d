package belieffirst.verdict;

import belieffirst.verdict.result.PlannedArm;
import belieffirst.verdict.rule.Advice;
import belieffirst.verdict.rule.AngleVerdict;
import belieffirst.verdict.rule.Decision;
import belieffirst.verdict.rule.Judgement;
import belieffirst.verdict.rule.PlanDecision;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/** The judgement of a completed plan as an earlier engine recorded it last: its words stay, whatever today's rules say. */
final class RecordedJudgement {

    private static final String FIRST = "1";
    private static final Set<Decision> LEADS =
            EnumSet.of(Decision.PROMOTE, Decision.CONFIRM, Decision.BEST_BET, Decision.PROVISIONAL);

    private RecordedJudgement() {}

    /**
     * The words of the first engine, where it judged last; else what today's says.
     *
     * @param latest the last words that were recorded on each arm
     */
    static Judged of(Judged today, List<PlannedArm> arms, List<PastVerdict> latest) {
        if (latest.isEmpty() || !latest.getFirst().engine().equals(FIRST)) {
            return today;
        }
        var words = arms.stream().map(arm -> word(arm, latest)).toList();
        var live = today.judgement();
        var kept = new Judgement(
                live.readings(),
                plan(words),
                words.stream().map(RecordedJudgement::verdict).toList(),
                List.of(),
                live.certificate(),
                OptionalDouble.empty(),
                List.of());
        var recorded = new Judged.Recorded(FIRST, latest.getFirst().day());
        return new Judged(today.result(), today.settings(), kept, today.asOf(), recorded);
    }

    private static Decision word(PlannedArm arm, List<PastVerdict> latest) {
        return latest.stream()
                .filter(past -> past.arm().equals(arm.key()))
                .map(PastVerdict::decision)
                .findFirst()
                .orElse(Decision.KEEP_TESTING);
    }

    private static AngleVerdict verdict(Decision word) {
        return new AngleVerdict(word, LEADS.contains(word) ? Advice.KEEP_SPENDING : Advice.STOP_SPENDING, List.of());
    }

    /** It had no word on a plan as a whole; where no angle leads, it found no winner, or was still testing. */
    private static PlanDecision plan(List<Decision> words) {
        if (words.contains(Decision.PROMOTE)) {
            return PlanDecision.PROMOTE;
        }
        if (words.contains(Decision.CONFIRM)) {
            return PlanDecision.CONFIRM;
        }
        if (words.contains(Decision.REJECT)) {
            return PlanDecision.REJECT;
        }
        if (words.contains(Decision.PROVISIONAL)) {
            return PlanDecision.BEST_BET;
        }
        if (words.stream().allMatch(word -> word == Decision.KILL)) {
            return PlanDecision.NONE_PAYS;
        }
        return words.stream().allMatch(word -> word == Decision.KEEP_TESTING || word == Decision.KILL)
                ? PlanDecision.KEEP_TESTING
                : PlanDecision.CANNOT_BE_JUDGED;
    }
}
