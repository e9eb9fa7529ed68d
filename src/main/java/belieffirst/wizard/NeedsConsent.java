package belieffirst.wizard;

import belieffirst.plan.PlanDetails;
import java.util.List;

/** The exception that asks a person first, since a change would drop later answers. Nothing was changed. */
public class NeedsConsent extends RuntimeException {

    private final PlanDetails details;
    private final List<String> losing;

    NeedsConsent(PlanDetails details, List<String> losing) {
        super("The change removes " + losing, null, false, false);
        this.details = details;
        this.losing = losing;
    }

    public PlanDetails details() {
        return details;
    }

    public List<String> losing() {
        return losing;
    }
}
