package belieffirst.wizard.brief;

import belieffirst.kernel.Formats;
import belieffirst.plan.PlanDetails;
import belieffirst.plan.next.NextPhases;
import belieffirst.verdict.PlanVerdict;
import belieffirst.verdict.PlanWords;
import belieffirst.verdict.VerdictWords;
import belieffirst.verdict.Verdicts;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The composer of client reports, from the verdicts that the results page shows too. */
@Component
class ClientReports {

    private final Verdicts verdicts;
    private final NextPhases nextPhases;

    ClientReports(Verdicts verdicts, NextPhases nextPhases) {
        this.verdicts = verdicts;
        this.nextPhases = nextPhases;
    }

    /** Of today; refuses a plan that was never compiled. */
    ClientReport of(PlanDetails details) {
        var verdict = verdicts.of(details);
        var plan = details.plan();
        var nothing = verdict.evidence().days().isEmpty();
        return new ClientReport(
                new ClientReport.Head(
                        plan.key(),
                        plan.name(),
                        details.productName(),
                        Formats.current().day(verdict.asOf())),
                believed(details),
                new ClientReport.Test(design(details), SpentWords.of(verdict)),
                found(verdict),
                nothing ? List.of("No results yet") : known(verdict),
                nothing ? List.of() : SureWords.of(verdict),
                next(verdict));
    }

    private static List<ClientReport.Belief> believed(PlanDetails details) {
        return details.angles().stream()
                .map(angle -> new ClientReport.Belief(
                        angle.name(), angle.beliefStatement(), Objects.requireNonNullElse(angle.explanation(), "")))
                .toList();
    }

    private static String design(PlanDetails details) {
        var plan = details.plan();
        return "Phase %d, %s: %s × %d ads = %d ads on Meta. %s"
                .formatted(
                        plan.lifecycle().phase().id(),
                        plan.lifecycle().phase().label().toLowerCase(Locale.ROOT),
                        details.countedBy(),
                        plan.design().adsPerAngle(),
                        details.totalAds(),
                        plan.lifecycle().phase().goal());
    }

    private static List<ClientReport.Found> found(PlanVerdict verdict) {
        return IntStream.range(0, verdict.arms().size())
                .mapToObj(arm -> new ClientReport.Found(
                        verdict.arms().get(arm).name(),
                        verdict.settings() == null ? "No target" : VerdictWords.label(verdict.decision(arm)),
                        VerdictWords.figures(verdict, arm)))
                .toList();
    }

    private static List<String> known(PlanVerdict verdict) {
        return Stream.concat(Stream.of(PlanWords.headline(verdict)), PlanWords.why(verdict).stream())
                .toList();
    }

    private List<String> next(PlanVerdict verdict) {
        var next = nextPhases.after(verdict.details(), verdict.finding());
        return Stream.concat(Stream.of(next.reason()), next.move().outcomes().stream())
                .filter(sentence -> !sentence.isBlank())
                .toList();
    }
}
