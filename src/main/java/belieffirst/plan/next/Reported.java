package belieffirst.plan.next;

import belieffirst.plan.Sheet;
import belieffirst.plan.compile.CellNames;
import belieffirst.plan.run.Run;
import belieffirst.plan.run.RunStatus;
import belieffirst.plan.run.Takings;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** What the runs of a plan reported, in sentences. */
final class Reported {

    private Reported() {}

    static List<String> of(Sheet sheet, List<Run> runs) {
        return runs.stream()
                .filter(run -> run.status() == RunStatus.COMPLETED)
                .findFirst()
                .map(run -> sentences(sheet, run))
                .orElse(List.of());
    }

    private static List<String> sentences(Sheet sheet, Run run) {
        var results = run.outcome().results();
        var sentences = new ArrayList<String>();
        var ended = run.times().ended();
        var day = ended == null ? "" : " on " + ended.atOffset(ZoneOffset.UTC).toLocalDate();
        var all = Takings.of(results);
        sentences.add("%s was completed%s%s."
                .formatted(sheet.plan().key(), day, all.isEmpty() ? ", without figures" : ": " + all.words()));
        if (!sheet.plan().stage().phase().hasCells()) {
            sheet.angles()
                    .forEach(angle -> add(
                            sentences,
                            angle.name(),
                            Takings.ofAngle(results, angle.id().toString())));
        }
        WinningCell.of(sheet, List.of(run))
                .ifPresent(winner ->
                        sentences.add("The cell that won: %s.".formatted(CellNames.of(sheet, winner.cell()))));
        return List.copyOf(sentences);
    }

    private static void add(List<String> sentences, String name, Takings takings) {
        if (!takings.isEmpty()) {
            sentences.add("“%s”: %s.".formatted(name, takings.words()));
        }
    }
}
