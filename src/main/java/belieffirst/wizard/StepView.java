package belieffirst.wizard;

import belieffirst.plan.PlanDetails;
import belieffirst.plan.layer.Phase;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The content that every step shows around its question.
 *
 * @param back where Continue goes instead of the next step: {@code review} when somebody came from there, else empty
 * @param facts what is known, beside the question
 * @param ideas what can be suggested; null where nothing can
 */
public record StepView(
        PlanDetails details,
        Step step,
        StepInput typed,
        String back,
        List<KnownFact> facts,
        @Nullable IdeasPanel ideas) {

    public String path() {
        return "/plans/%s/%s".formatted(details.plan().key(), step.word());
    }

    public String hub() {
        return "/plans/" + details.plan().key();
    }

    /** The version that the form was made for; a form that is shown again keeps the one that it came with. */
    public int version() {
        return typed.has("version")
                ? typed.version()
                : details.plan().revision().version();
    }

    public Instant saved() {
        return details.plan().revision().saved();
    }

    public boolean canUndo() {
        return details.plan().revision().letGo() != null;
    }

    public boolean isLocked() {
        return step.isLockedIn(details);
    }

    /** Its place among the plan's steps that ask something, from 1; 0 for a locked one. */
    public int number() {
        return open().indexOf(step) + 1;
    }

    /** The number of the plan's steps that ask something. */
    public int count() {
        return open().size();
    }

    /** The step of templates asks how many ads, whether the templates are locked or not. */
    private List<Step> open() {
        return Step.in(phase()).stream()
                .filter(each -> each == Step.TEMPLATES || !each.isLockedIn(details))
                .toList();
    }

    public Step next() {
        return step.next(phase());
    }

    /** Where Continue leads: to the next step, or back to the review. */
    public String onward() {
        return "%s/%s".formatted(hub(), back.equals("review") ? "review" : next().word());
    }

    public Optional<Step> previous() {
        return step.previous(phase());
    }

    /** By how many the ads of one angle or cell are multiplied. */
    public long multiplied() {
        return details.arms();
    }

    private Phase phase() {
        return details.plan().lifecycle().phase();
    }

    /** The page's title. */
    public String title() {
        return "%s · %s".formatted(step.question(), details.plan().key());
    }
}
