package belieffirst.plan;

import belieffirst.plan.layer.Answers;
import belieffirst.plan.layer.Mix;
import org.jspecify.annotations.Nullable;

/** Whether a change takes an answer away without giving another: it rested on what changed. */
final class LetGo {

    private LetGo() {}

    static boolean happens(Answers before, Mix mix, Answers after, Mix newMix) {
        return isGone(before.productId(), after.productId())
                || (isGone(before.offerId(), after.offerId()) && !after.offerAnswered())
                || isGone(before.personaId(), after.personaId())
                || isGone(before.jobId(), after.jobId())
                || (!mix.angleIds().isEmpty() && newMix.angleIds().isEmpty())
                || (!mix.templateIds().isEmpty() && newMix.templateIds().isEmpty());
    }

    private static boolean isGone(@Nullable Object before, @Nullable Object after) {
        return before != null && after == null;
    }
}
