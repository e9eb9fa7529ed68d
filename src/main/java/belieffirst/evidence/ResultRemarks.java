package belieffirst.evidence;

import java.util.Collection;
import java.util.Map;

/** The remarks of another module on plans with results: a few words each, by the plan's key. */
public interface ResultRemarks {

    Map<String, String> of(Collection<String> planKeys);
}
