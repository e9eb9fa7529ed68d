package belieffirst.verdict;

import belieffirst.database.revision.RevisionCache;
import belieffirst.database.revision.Revisions;
import belieffirst.kernel.Formats;
import belieffirst.kernel.Id;
import belieffirst.plan.Plan;
import belieffirst.plan.PlanDetails;
import belieffirst.plan.layer.Phase;
import belieffirst.plan.next.NextMove;
import belieffirst.plan.next.NextMove.Kind;
import belieffirst.plan.next.ResultFindings;
import belieffirst.verdict.rule.PlanDecision;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The findings for the next phase by the verdicts: the table of verdicts.md, in sentences. */
@Component
class VerdictFindings implements ResultFindings {

    private final Verdicts verdicts;
    private final RevisionCache<Id<Plan>, Optional<Finding>> found;

    VerdictFindings(Verdicts verdicts, Revisions revisions) {
        this.verdicts = verdicts;
        this.found = revisions.cache(64);
    }

    @Override
    public Optional<Finding> of(PlanDetails details) {
        return found.get(details.plan().id(), () -> of(verdicts.of(details)));
    }

    static Optional<Finding> of(PlanVerdict verdict) {
        return verdict.evidence().days().isEmpty() ? Optional.empty() : Optional.of(ending(verdict, finding(verdict)));
    }

    /** What begins a plan ends the test that is under way. */
    private static Finding ending(PlanVerdict verdict, Finding found) {
        return new Finding(
                found.phase(),
                found.decided(),
                found.angleIds(),
                found.move().begins() ? found.move().making(OutcomeWords.atTheEnd(verdict)) : found.move(),
                found.reason(),
                found.evidence());
    }

    private static Finding finding(PlanVerdict verdict) {
        var evidence = evidence(verdict);
        return switch (verdict.next()) {
            case NextStep.KeepRunning _ ->
                open(
                        verdict,
                        Kind.KEEP_RUNNING,
                        "Keep the ads running: nothing is decided yet. The test ends on %s."
                                .formatted(Formats.said(verdict.endsOn())),
                        evidence);
            case NextStep.SetGoals _ ->
                open(verdict, Kind.SET_GOALS, "Set a target CPA: without it there is no verdict.", evidence);
            case NextStep.GoOn going -> goingOn(verdict, going, evidence);
            case NextStep.Rematch rematch -> again(verdict, rematch, evidence);
            case NextStep.TestAgain _ -> theSame(verdict, evidence);
            case NextStep.NewAngles _ -> others(verdict, evidence);
        };
    }

    private static Finding open(PlanVerdict verdict, Kind kind, String reason, List<String> evidence) {
        return new Finding(phase(verdict).next(), false, List.of(), NextMove.of(kind), reason, evidence);
    }

    private static Finding others(PlanVerdict verdict, List<String> evidence) {
        var one = verdict.arms().size() > 1 ? "None of these pays" : "This does not pay";
        var why = verdict.judgement().verdict() == PlanDecision.REJECT ? "It is not confirmed" : one;
        return new Finding(
                Phase.DISCOVERY,
                true,
                List.of(),
                NextMove.of(Kind.OTHER_ANGLES),
                why + ": test other angles for the same job.",
                evidence);
    }

    private static Finding theSame(PlanVerdict verdict, List<String> evidence) {
        var all = IntStream.range(0, verdict.arms().size()).toArray();
        var why = verdict.judged().recorded() == null
                ? "This test could not be judged: import what is missing, or run the test again."
                : "No angle won: test the same again, or plan the next phase.";
        var reason = why + setUp(verdict);
        return new Finding(phase(verdict), true, angles(verdict, all), NextMove.of(Kind.TEST_AGAIN), reason, evidence);
    }

    private static Finding again(PlanVerdict verdict, NextStep.Rematch more, List<String> evidence) {
        var reason = "“%s” and “%s” lead together: run both again on new ads.%s"
                .formatted(
                        verdict.arms().get(more.first()).name(),
                        verdict.arms().get(more.second()).name(),
                        setUp(verdict));
        var cells = Stream.of(more.first(), more.second())
                .map(place -> verdict.arms().get(place).cell())
                .filter(cell -> cell > 0)
                .sorted()
                .toList();
        return new Finding(
                phase(verdict),
                true,
                angles(verdict, more.first(), more.second()),
                new NextMove(Kind.REMATCH, cells),
                reason,
                evidence);
    }

    /** In phase 1 the angle is confirmed next, in phase 2 its belief is kept constant; later the cell that won goes on. */
    private static Finding goingOn(PlanVerdict verdict, NextStep.GoOn going, List<String> evidence) {
        var phase = phase(verdict);
        var arm = verdict.arms().get(going.angle());
        var proven =
                !going.proven() ? "is the best bet, not proven" : verdict.arms().size() > 1 ? "won" : "is confirmed";
        var reason = "“%s” %s: %s comes next.%s"
                .formatted(
                        arm.name(),
                        proven,
                        phase.next().label().toLowerCase(Locale.ROOT),
                        phase.next() == Phase.CONFIRMATION ? setUp(verdict) : "");
        var cells = arm.cell() == 0 ? List.<Integer>of() : List.of(arm.cell());
        return new Finding(
                phase.next(), true, List.of(arm.angleId()), new NextMove(Kind.GO_ON, cells), reason, evidence);
    }

    /** What changes of the set-up, and why; empty where it stays. */
    private static String setUp(PlanVerdict verdict) {
        var setUp = verdict.details().plan().goals().setUp();
        return setUp.tellsAngles()
                ? ""
                : " Each ad gets an ad set this time: with “%s”, an effect of the ad set looks like one of the angle."
                        .formatted(setUp.label());
    }

    private static Phase phase(PlanVerdict verdict) {
        return verdict.details().plan().lifecycle().phase();
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
