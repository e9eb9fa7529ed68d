package belieffirst.verdict;

import belieffirst.plan.PlanDetails;
import belieffirst.plan.next.ResultFindings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
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
            case NextStep.GoOn going -> goingOn(verdict, going, evidence);
            case NextStep.Rematch rematch -> again(verdict, rematch, evidence);
            case NextStep.TestAgain _ -> theSame(verdict, evidence);
            case NextStep.NewAngles _ ->
                new Finding(phase, true, List.of(), 0, "None of these pays: test other angles.", evidence);
        };
    }

    private static Finding theSame(PlanVerdict verdict, List<String> evidence) {
        var all = IntStream.range(0, verdict.arms().size()).toArray();
        var phase = verdict.details().plan().lifecycle().phase();
        var reason =
                "This test could not be judged: bring what is missing, or test the same again with an ad set for each ad.";
        return new Finding(phase, true, angles(verdict, all), 0, reason, evidence);
    }

    private static Finding again(PlanVerdict verdict, NextStep.Rematch more, List<String> evidence) {
        var reason = "“%s” and “%s” lead together: run both again on new ads."
                .formatted(
                        verdict.arms().get(more.first()).name(),
                        verdict.arms().get(more.second()).name());
        var phase = verdict.details().plan().lifecycle().phase();
        return new Finding(phase, true, angles(verdict, more.first(), more.second()), 0, reason, evidence);
    }

    /** In phase 1 the angle is confirmed next, in phase 2 its belief is kept constant; later the cell that won goes on. */
    private static Finding goingOn(PlanVerdict verdict, NextStep.GoOn going, List<String> evidence) {
        var phase = verdict.details().plan().lifecycle().phase();
        var arm = verdict.arms().get(going.angle());
        var proven =
                !going.proven() ? "is the best bet, not proven" : verdict.arms().size() > 1 ? "won" : "is confirmed";
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
