package belieffirst.plan.web;

import belieffirst.kernel.Id;
import belieffirst.kernel.Refusal;
import belieffirst.plan.Plan;
import belieffirst.plan.Plans;
import belieffirst.web.Preconditions;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The versions of plans that clients name in {@code If-Match}. */
@Component
class PlanVersions {

    private final Plans plans;

    PlanVersions(Plans plans) {
        this.plans = plans;
    }

    /** The version that a change was made for; null for any. A change that names none is refused. */
    @Nullable
    Integer required(Id<Plan> id, @Nullable String ifMatch) {
        return number(Preconditions.required(ifMatch, present(id)));
    }

    /** The same where naming one is the client's choice. */
    @Nullable
    Integer given(Id<Plan> id, @Nullable String ifMatch) {
        return number(Preconditions.given(ifMatch, present(id)));
    }

    private Supplier<String> present(Id<Plan> id) {
        return () -> String.valueOf(plans.outline(id).plan().revision().version());
    }

    /** One that is no number of ours is stale by nature. */
    private static @Nullable Integer number(@Nullable String version) {
        if (version == null) {
            return null;
        }
        if (!version.matches("[0-9]{1,9}")) {
            throw new Refusal.Stale("plan");
        }
        return Integer.valueOf(version);
    }
}
