package belieffirst.plan;

import belieffirst.plan.layer.Answers;
import belieffirst.plan.layer.TestDesign;
import org.jspecify.annotations.Nullable;

/** A check whether a change takes an answer away without giving another, since it rested on what changed. */
final class DroppedAnswers {

    private DroppedAnswers() {}

    static boolean happens(Answers before, TestDesign design, Answers after, TestDesign newMix) {
        return isGone(before.productId(), after.productId())
                || (isGone(before.offerId(), after.offerId()) && !after.offerAnswered())
                || isGone(before.personaId(), after.personaId())
                || isGone(before.jobId(), after.jobId())
                || (!design.angleIds().isEmpty() && newMix.angleIds().isEmpty())
                || (!design.templateIds().isEmpty() && newMix.templateIds().isEmpty());
    }

    private static boolean isGone(@Nullable Object before, @Nullable Object after) {
        return before != null && after == null;
    }
}
