package belieffirst.plan.next;

import belieffirst.plan.Sheet;
import belieffirst.plan.run.Run;
import belieffirst.plan.run.Runs;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What comes after a plan, by what people reported and by what results say. */
@Service
@Transactional(readOnly = true)
public class NextPhases {

    private final Runs runs;
    private final ObjectProvider<Findings> findings;

    NextPhases(Runs runs, ObjectProvider<Findings> findings) {
        this.runs = runs;
        this.findings = findings;
    }

    public NextPhase after(Sheet sheet) {
        return after(sheet, runs.of(sheet.plan().id()));
    }

    /**
     * The same, where the runs are known already.
     *
     * @param known the plan's runs, the latest first
     */
    public NextPhase after(Sheet sheet, List<Run> known) {
        return after(sheet, known, sheet.plan().stage().compilation() == null ? Optional.empty() : found(sheet));
    }

    /** The same, where what results say is known already. */
    public NextPhase after(Sheet sheet, Optional<Findings.Finding> found) {
        return after(sheet, runs.of(sheet.plan().id()), found);
    }

    private static NextPhase after(Sheet sheet, List<Run> known, Optional<Findings.Finding> found) {
        var reported = NextPhase.after(sheet, known);
        return found.map(finding -> reported.with(sheet, finding)).orElse(reported);
    }

    private Optional<Findings.Finding> found(Sheet sheet) {
        return findings.stream().flatMap(judge -> judge.of(sheet).stream()).findFirst();
    }
}
