package belieffirst.plan.next;

import belieffirst.kernel.CountedEvent;
import belieffirst.plan.PlanDetails;
import belieffirst.plan.compile.CellNames;
import belieffirst.plan.run.Run;
import belieffirst.plan.run.RunStatus;
import belieffirst.plan.run.RunTotals;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The reports of a plan's runs, in sentences. */
final class RunReports {

    private RunReports() {}

    static List<String> of(PlanDetails details, List<Run> runs) {
        return runs.stream()
                .filter(run -> run.status() == RunStatus.COMPLETED)
                .findFirst()
                .map(run -> sentences(details, run))
                .orElse(List.of());
    }

    private static List<String> sentences(PlanDetails details, Run run) {
        var sentences = new ArrayList<>(totals(details, run));
        WinningCell.of(details, List.of(run))
                .ifPresent(winner ->
                        sentences.add("The variant that won: %s.".formatted(CellNames.whole(details, winner.cell()))));
        return List.copyOf(sentences);
    }

    private static List<String> totals(PlanDetails details, Run run) {
        var results = run.outcome().results();
        var event = details.plan().goals().event().words();
        var sentences = new ArrayList<String>();
        var ended = run.times().ended();
        var day = ended == null ? "" : " on " + ended.atOffset(ZoneOffset.UTC).toLocalDate();
        var all = RunTotals.of(results);
        sentences.add("%s was completed%s%s."
                .formatted(details.plan().key(), day, all.isEmpty() ? ", without figures" : ": " + all.words(event)));
        if (!details.plan().lifecycle().phase().hasCells()) {
            details.angles()
                    .forEach(angle -> add(
                            sentences,
                            event,
                            angle.name(),
                            RunTotals.ofAngle(results, angle.id().toString())));
        }
        return sentences;
    }

    private static void add(List<String> sentences, CountedEvent event, String name, RunTotals totals) {
        if (!totals.isEmpty()) {
            sentences.add("“%s”: %s.".formatted(name, totals.words(event)));
        }
    }
}
