package belieffirst.verdict.web;

import belieffirst.plan.next.NextPhase;
import belieffirst.verdict.CertificateWords;
import belieffirst.verdict.ClosedGateWords;
import belieffirst.verdict.PastVerdict;
import belieffirst.verdict.PlanVerdict;
import belieffirst.verdict.PlanWords;
import belieffirst.verdict.VerdictWords;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The verdicts of a plan in sentences, on the wire.
 *
 * @param headline the verdict on the plan as a whole, in one line
 * @param difference how sure it is that the arms differ at all
 * @param missing the evidence that verdicts wait for
 * @param next what to do next, and why
 */
record VerdictExplanationJson(
        LocalDate asOf,
        String headline,
        List<String> why,
        List<Arm> angles,
        @Nullable String difference,
        List<String> missing,
        List<String> remarks,
        String next) {

    static VerdictExplanationJson of(PlanVerdict verdict, List<PastVerdict> history, NextPhase next) {
        return new VerdictExplanationJson(
                verdict.asOf(),
                PlanWords.headline(verdict),
                PlanWords.why(verdict),
                IntStream.range(0, verdict.arms().size())
                        .mapToObj(arm -> Arm.of(verdict, arm, history))
                        .toList(),
                verdict.hasReadings() ? CertificateWords.of(verdict.judgement().certificate()) : null,
                ClosedGateWords.of(verdict),
                ClosedGateWords.remarks(verdict),
                next.reason());
    }

    /**
     * The verdict on an angle, or from phase 3 on a cell, which has a number.
     *
     * @param why the rule that decided, or what would decide
     * @param figures what it brought on settled days, in a few words
     * @param recorded the latest verdict that is on record; null before the first
     */
    record Arm(
            UUID angleId,
            @Nullable Integer cell,
            String name,
            String verdict,
            List<String> why,
            String figures,
            @Nullable Recorded recorded) {

        static Arm of(PlanVerdict verdict, int arm, List<PastVerdict> history) {
            var planned = verdict.arms().get(arm);
            return new Arm(
                    planned.angleId(),
                    planned.cell() == 0 ? null : planned.cell(),
                    planned.name(),
                    verdict.decision(arm).wireName(),
                    VerdictWords.why(verdict, arm),
                    VerdictWords.figures(verdict, arm),
                    history.stream()
                            .filter(past -> past.arm().equals(planned.key()))
                            .findFirst()
                            .map(past ->
                                    new Recorded(past.day(), past.decision().wireName()))
                            .orElse(null));
        }
    }

    /** A verdict as it was recorded. */
    record Recorded(LocalDate day, String verdict) {}
}
