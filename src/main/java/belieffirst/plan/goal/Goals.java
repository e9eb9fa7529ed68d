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

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2200;

    /** The goals of a plan that nobody asked about them. */
    public static final Goals UNANSWERED =
            new Goals(ConversionEvent.PURCHASE, Targets.NONE, SetUp.AD_SET_PER_AD, SetUpSource.DEFAULT, null, false);

    /** Whether ads may start on this day; a mistyped year is none of ours. */
    public static boolean mayStartOn(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }

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

    /** The same for another plan, whose day is its own and whose ads run nowhere yet. */
    public Goals inherited() {
        var known = source == SetUpSource.ANSWER ? source : SetUpSource.DEFAULT;
        return new Goals(event, targets.readable(), setUp, known, null, answered);
    }

    /** The same, in a set-up that tells an angle from its ad set. */
    public Goals judgeable() {
        return setUp.tellsAngles()
                ? this
                : new Goals(event, targets, SetUp.AD_SET_PER_AD, SetUpSource.DEFAULT, startsOn, answered);
    }

    /** The same, with the set-up that the plan's ads show where they run. */
    public Goals running(SetUp shown) {
        return new Goals(event, targets, shown, SetUpSource.STRUCTURE, startsOn, answered);
    }

    /** The same goals, as somebody answered them. */
    public Goals answeredBy(ConversionEvent newEvent, Targets newTargets, SetUp newSetUp) {
        return new Goals(newEvent, newTargets, newSetUp, SetUpSource.ANSWER, startsOn, true);
    }
}
