package belieffirst.verdict;

import belieffirst.plan.PlanDetails;
import belieffirst.plan.layer.Phase;
import belieffirst.plan.next.ResultFindings;
import belieffirst.verdict.rule.PlannedArm;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The findings for the next phase by the verdicts: the table of verdicts.md, in sentences. */
@Component
class VerdictFindings implements ResultFindings {

    private final Verdicts verdicts;

    VerdictFindings(Verdicts verdicts) {
        this.verdicts = verdicts;
    }

    @Override
    public Optional<Finding> of(PlanDetails details) {
        return of(verdicts.of(details));
    }

    static Optional<Finding> of(PlanVerdict verdict) {
        return verdict.evidence().days().isEmpty() ? Optional.empty() : Optional.of(finding(verdict));
    }

    private static Finding finding(PlanVerdict verdict) {
        var phase = verdict.details().plan().lifecycle().phase();
        var evidence = evidence(verdict);
        return switch (verdict.next()) {
            case NextStep.KeepRunning _ ->
                new Finding(
                        phase.next(), false, List.of(), 0, "Keep the ads running: nothing is decided yet.", evidence);
            case NextStep.Confirm confirm -> goingOn(verdict, confirm, evidence);
            case NextStep.LockBelief _ -> locked(verdict.arms().getFirst(), evidence);
            case NextStep.MoreAds more -> together(verdict, more, evidence);
            case NextStep.NewAngles _ ->
                new Finding(phase, true, List.of(), 0, "Nothing separated from the rest: test others.", evidence);
        };
    }

    private static Finding locked(PlannedArm arm, List<String> evidence) {
        var reason = "“%s” is confirmed: hold the belief still, and find who hears it best.".formatted(arm.name());
        return new Finding(Phase.SUB_LAYERS, true, List.of(arm.angleId()), 0, reason, evidence);
    }

    private static Finding together(PlanVerdict verdict, NextStep.MoreAds more, List<String> evidence) {
        var reason = "“%s” and “%s” lead together: three new ads for each of them decide."
                .formatted(
                        verdict.arms().get(more.first()).name(),
                        verdict.arms().get(more.second()).name());
        var phase = verdict.details().plan().lifecycle().phase();
        return new Finding(phase, true, angles(verdict, more.first(), more.second()), 0, reason, evidence);
    }

    /** In phase 1 the angle is confirmed next; later the cell that won goes on. */
    private static Finding goingOn(PlanVerdict verdict, NextStep.Confirm confirm, List<String> evidence) {
        var phase = verdict.details().plan().lifecycle().phase();
        var arm = verdict.arms().get(confirm.angle());
        var proven = confirm.proven() ? "is promoted" : "is provisional, not proven in this phase";
        return new Finding(
                phase.next(),
                true,
                List.of(arm.angleId()),
                arm.cell(),
                "“%s” %s: %s comes next."
                        .formatted(arm.name(), proven, phase.next().label().toLowerCase(Locale.ROOT)),
                evidence);
    }

    private static List<UUID> angles(PlanVerdict verdict, int... places) {
        var ids = new ArrayList<UUID>();
        for (var place : places) {
            ids.add(verdict.arms().get(place).angleId());
        }
        return ids.stream().distinct().toList();
    }

    private static List<String> evidence(PlanVerdict verdict) {
        var sentences = new ArrayList<>(verdict.evidence().obstacles());
        for (var arm = 0; verdict.hasReadings() && arm < verdict.arms().size(); arm++) {
            sentences.add("“%s”, settled days: %s."
                    .formatted(verdict.arms().get(arm).name(), VerdictWords.figures(verdict, arm)));
        }
        return sentences;
    }
}
