package belieffirst.plan.goal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The goals of a plan: what counts, what it may cost, and how its ads are set up; settings outside the compiled plan.
 *
 * @param source where the set-up is known from
 * @param startsOn the first day on which the ads are to run, in the ad account's time zone; null while nobody said
 * @param answered whether somebody answered the step, by defaults perhaps
 */
public record Goals(
        ConversionEvent event,
        Targets targets,
        SetUp setUp,
        SetUpSource source,
        @Nullable LocalDate startsOn,
        boolean answered) {

    /** The goals of a plan that nobody asked about them. */
    public static final Goals UNANSWERED =
            new Goals(ConversionEvent.PURCHASE, Targets.NONE, SetUp.AD_SET_PER_AD, SetUpSource.DEFAULT, null, false);

    /** Whether the step needs no answer: it has one, or the plan had targets before there was a step. */
    public boolean isAnswered() {
        return answered || targets.targetCpa() != null || targets.targetRoas() != null || targets.budget() != null;
    }

    /** The same, judged by other targets. */
    public Goals with(Targets newTargets) {
        return new Goals(event, newTargets, setUp, source, startsOn, answered);
    }

    /** The same, to start on another day. */
    public Goals startingOn(@Nullable LocalDate day) {
        return new Goals(event, targets, setUp, source, day, answered);
    }

    /** The same goals, as somebody answered them. */
    public Goals answeredBy(ConversionEvent newEvent, Targets newTargets, SetUp newSetUp) {
        return new Goals(newEvent, newTargets, newSetUp, SetUpSource.ANSWER, startsOn, true);
    }
}
