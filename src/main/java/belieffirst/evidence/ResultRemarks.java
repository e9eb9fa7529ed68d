package belieffirst.evidence;

import java.util.Collection;
import java.util.Map;

/** The remarks of another module on plans with results, by the plan's key. */
public interface ResultRemarks {

    Map<String, ResultRemark> of(Collection<String> planKeys);
}
