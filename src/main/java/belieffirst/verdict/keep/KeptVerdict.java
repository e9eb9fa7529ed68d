package belieffirst.verdict.keep;

import belieffirst.kernel.CountedEvent;
import belieffirst.verdict.VerdictWords;
import belieffirst.verdict.rule.Decision;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The latest verdict that a plan has on an angle, or on a cell of it, as it was kept.
 *
 * @param arm the angle's name, or which cell
 */
public record KeptVerdict(Plan plan, String arm, LocalDate day, Decision decision, Figures figures) {

    /** The plan whose results were judged. */
    public record Plan(String key, String name, int phase, CountedEvent event) {}

    /** The read-out figures: P(best) in percent, money per sale, and what it rests on; null if not reported. */
    public record Figures(
            @Nullable Integer best,
            @Nullable String median,
            @Nullable String low,
            @Nullable String high,
            @Nullable String sales,
            @Nullable String spend) {}

    /** The verdict in words: ✓ Promote “The early sign”. */
    public String said() {
        return "%s %s “%s”".formatted(VerdictWords.icon(decision), VerdictWords.label(decision), arm);
    }
}
