package belieffirst.wizard;

import belieffirst.plan.PlanDetails;
import java.util.List;

/** A change would let go of later answers: the person is asked first. Nothing was changed. */
public class NeedsConsent extends RuntimeException {

    private final PlanDetails details;
    private final List<String> losing;

    NeedsConsent(PlanDetails details, List<String> losing) {
        super("The change lets go of " + losing, null, false, false);
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
