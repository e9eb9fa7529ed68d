package belieffirst.plan;

import java.util.List;
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
        var reported = NextPhase.after(sheet, known);
        if (sheet.plan().stage().compilation() == null) {
            return reported;
        }
        return findings.stream()
                .flatMap(judge -> judge.of(sheet).stream())
                .findFirst()
                .map(finding -> reported.with(sheet, finding))
                .orElse(reported);
    }
}
