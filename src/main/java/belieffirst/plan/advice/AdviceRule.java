package belieffirst.plan.advice;

import belieffirst.plan.PlanDetails;
import belieffirst.plan.layer.Phase;
import java.util.List;
import java.util.Optional;

/** One thing that a careful planner looks for in a plan; its class is named by what it finds. */
interface AdviceRule {

    /** The stable word of its warning. */
    String code();

    /** Whether it looks at plans of this phase. */
    boolean concerns(Phase phase);

    Optional<Warning> check(PlanDetails details);

    default Warning warning(String sentence, String reason) {
        return new Warning(code(), sentence, reason);
    }

    static String quoted(List<String> names) {
        return String.join(", ", names.stream().map("“%s”"::formatted).toList());
    }
}
