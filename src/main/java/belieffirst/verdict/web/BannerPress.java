package belieffirst.verdict.web;

import belieffirst.plan.next.NextMove;
import belieffirst.plan.next.NextPhase;
import belieffirst.plan.next.NextPress;
import belieffirst.verdict.PlanVerdict;
import belieffirst.verdict.page.ResultRow;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The one press of a results page: what the verdict proposes for the angle in front, or else the plan's next step. */
public sealed interface BannerPress {

    /** The press that carries out the verdict on what leads. */
    record Apply(Act act, ResultRow row) implements BannerPress {}

    /**
     * The press of the plan's next step.
     *
     * @param angle the one that goes on, where one does
     * @param urgent whether it is for now, and not for later
     */
    record Step(NextPress press, @Nullable UUID angle, boolean urgent) implements BannerPress {}

    /**
     * What fits these results.
     *
     * @param proposed the act on the angle or variant that the plan's verdict is about, where there is one
     */
    static BannerPress of(PlanVerdict verdict, NextPhase next, Optional<Apply> proposed) {
        return verdict.settings() != null && proposed.isPresent() ? proposed.get() : step(verdict, next);
    }

    private static Step step(PlanVerdict verdict, NextPhase next) {
        var details = verdict.details();
        var lifecycle = details.plan().lifecycle();
        var press = NextPress.of(
                details.plan().key(),
                lifecycle.status(),
                lifecycle.archived(),
                next,
                details.lineage().children());
        var one = next.angleIds().size() == 1 ? next.angleIds().getFirst() : null;
        var asks = press.isForm()
                && next.move().kind() == NextMove.Kind.GO_ON
                && details.angles().size() > 1
                && one == null;
        return asks
                ? new Step(new NextPress("Choose which angle moves on", "#next", null, false), null, true)
                : new Step(press, one, press.isForm() || isUrgent(next));
    }

    private static boolean isUrgent(NextPhase next) {
        return next.move().begins() || next.move().kind() == NextMove.Kind.SET_GOALS;
    }
}
