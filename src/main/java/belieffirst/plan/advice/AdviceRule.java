package belieffirst.plan.advice;

import belieffirst.plan.PlanDetails;
import belieffirst.plan.layer.Phase;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One thing that a careful planner looks for in a plan; its class is named by what it finds. */
interface AdviceRule {

    Set<Phase> FROM_SUB_LAYERS =
            Set.of(Phase.SUB_LAYERS, Phase.MECHANISM_AND_PROBLEM, Phase.BENEFIT_AND_MESSAGING, Phase.FORMAT_AND_SCALE);

    /** The stable word of its warning. */
    String code();

    /** The phases whose plans it looks at. */
    Set<Phase> phases();

    Optional<Warning> check(PlanDetails details);

    default Warning warning(String sentence, String reason) {
        return new Warning(code(), sentence, reason);
    }

    static String quoted(List<String> names) {
        return String.join(", ", names.stream().map("“%s”"::formatted).toList());
    }
}
