package belieffirst.plan.next;

import belieffirst.plan.PlanDetails;
import belieffirst.plan.run.Run;
import belieffirst.plan.run.Runs;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The phases that follow plans, by what people reported and by what results say. */
@Service
@Transactional(readOnly = true)
public class NextPhases {

    private final Runs runs;
    private final ObjectProvider<ResultFindings> findings;

    NextPhases(Runs runs, ObjectProvider<ResultFindings> findings) {
        this.runs = runs;
        this.findings = findings;
    }

    public NextPhase after(PlanDetails details) {
        return after(details, runs.of(details.plan().id()));
    }

    /**
     * The same, where the runs are known already.
     *
     * @param known the plan's runs, the latest first
     */
    public NextPhase after(PlanDetails details, List<Run> known) {
        return NextPhase.after(
                details, known, details.plan().lifecycle().compilation() == null ? Optional.empty() : found(details));
    }

    /** The same, where what results say is known already. */
    public NextPhase after(PlanDetails details, Optional<ResultFindings.Finding> found) {
        return NextPhase.after(details, runs.of(details.plan().id()), found);
    }

    private Optional<ResultFindings.Finding> found(PlanDetails details) {
        return findings.stream().flatMap(judge -> judge.of(details).stream()).findFirst();
    }
}
