package belieffirst.plan.web;

import belieffirst.plan.PlanDetails;
import belieffirst.plan.advice.Advice;
import java.util.List;

/** The warnings of a compilation and the answers that it would miss, on the wire. */
record WarningsJson(List<WarningJson> warnings, List<String> missing) {

    static WarningsJson of(PlanDetails details) {
        return new WarningsJson(Advice.on(details).stream().map(WarningJson::of).toList(), details.missing());
    }
}
