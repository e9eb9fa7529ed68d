package belieffirst.wizard;

import belieffirst.plan.Sheet;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every step shows around its question.
 *
 * @param back where Continue goes instead of the next step: {@code review} when somebody came from there, else empty
 * @param facts what is known, beside the question
 * @param ideas what can be suggested; null where nothing can
 */
public record StepView(
        Sheet sheet,
        Step step,
        Typed typed,
        String back,
        List<Fact> facts,
        @Nullable IdeasPanel ideas) {

    public String path() {
        return "/plans/%s/%s".formatted(sheet.plan().key(), step.word());
    }

    public String hub() {
        return "/plans/" + sheet.plan().key();
    }

    public int version() {
        return sheet.plan().revision().version();
    }

    public Instant saved() {
        return sheet.plan().revision().saved();
    }

    public boolean canUndo() {
        return sheet.plan().revision().letGo() != null;
    }

    public boolean isLocked() {
        return step.isLockedIn(sheet);
    }

    /** The page's title. */
    public String title() {
        return "%s · %s".formatted(step.question(), sheet.plan().key());
    }
}
