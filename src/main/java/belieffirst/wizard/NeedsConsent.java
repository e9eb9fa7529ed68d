package belieffirst.wizard;

import belieffirst.plan.Sheet;
import java.util.List;

/** A change would let go of later answers: the person is asked first. Nothing was changed. */
public class NeedsConsent extends RuntimeException {

    private final Sheet sheet;
    private final List<String> losing;

    NeedsConsent(Sheet sheet, List<String> losing) {
        super("The change lets go of " + losing, null, false, false);
        this.sheet = sheet;
        this.losing = losing;
    }

    public Sheet sheet() {
        return sheet;
    }

    public List<String> losing() {
        return losing;
    }
}
