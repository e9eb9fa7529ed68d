package belieffirst.verdict.page;

import belieffirst.kernel.Money;
import belieffirst.verdict.VerdictWords;
import belieffirst.verdict.keep.KeptVerdict;
import belieffirst.verdict.keep.PlansTogether;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The picture of a belief's evidence: on one axis of money what each plan says a conversion costs, and what all say together. Plans
 * that count otherwise than the latest have no bar.
 *
 * @param plan the latest of those that say something together, or else the latest
 */
public record EvidencePicture(KeptVerdict.Plan plan, Axis axis) {

    /** What costs more than so many times the target, or else the bar in the middle, is drawn at the edge. */
    private static final double FAR = 2.5;

    private static final double MARGIN = 1.1;

    /**
     * A cost with the interval around it.
     *
     * @param median null where a conversion's cost is not known
     * @param look the word for its colour
     * @param said the same in words
     */
    public record Bar(@Nullable Double median, double low, double high, String look, String said) {}

    /** Empty where no plan has a cost yet. */
    public static Optional<EvidencePicture> of(List<KeptVerdict> verdicts, Optional<PlansTogether> together) {
        if (verdicts.isEmpty()) {
            return Optional.empty();
        }
        var latest = together.map(PlansTogether::latest)
                .orElseGet(() -> verdicts.getFirst().plan());
        var highs = Stream.concat(
                        verdicts.stream().flatMap(kept -> bar(latest, kept).stream()),
                        together.flatMap(EvidencePicture::bar).stream())
                .mapToDouble(Bar::high)
                .sorted()
                .toArray();
        return highs.length == 0 ? Optional.empty() : Optional.of(new EvidencePicture(latest, axis(latest, highs)));
    }

    private static Axis axis(KeptVerdict.Plan latest, double... highs) {
        var usual = latest.terms().targetCpa() == null
                ? highs[highs.length / 2]
                : latest.terms().targetCpa().doubleValue();
        var most = Math.min(highs[highs.length - 1], FAR * usual);
        return Axis.upTo(DoubleStream.of(usual, most).max().orElseThrow() * MARGIN);
    }

    public Optional<Bar> bar(KeptVerdict kept) {
        return bar(plan, kept);
    }

    private static Optional<Bar> bar(KeptVerdict.Plan latest, KeptVerdict kept) {
        var figures = kept.figures();
        if (!kept.plan().countsLike(latest) || figures.low() == null || figures.high() == null) {
            return Optional.empty();
        }
        var median = figures.median() == null ? null : Double.valueOf(figures.median());
        var said =
                "%s: %s".formatted(kept.plan().key(), figures.said(kept.plan().event()));
        return Optional.of(new Bar(
                median,
                Double.parseDouble(figures.low()),
                Double.parseDouble(figures.high()),
                VerdictWords.look(kept.decision()),
                said));
    }

    /** That of all plans together. */
    public static Optional<Bar> bar(PlansTogether together) {
        var cost = together.interval();
        return cost == null
                ? Optional.empty()
                : Optional.of(new Bar(cost.median(), cost.low(), cost.high(), "plain", together.sentence()));
    }

    public @Nullable BigDecimal target() {
        return plan.terms().targetCpa();
    }

    /** The target in words: target 25.00. */
    public String targetSaid(BigDecimal target) {
        return "target " + Money.said(target);
    }
}
