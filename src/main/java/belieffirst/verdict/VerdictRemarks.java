package belieffirst.verdict;

import belieffirst.evidence.ResultRemarks;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Says beside a plan's results what its latest verdict was. */
@Component
class VerdictRemarks implements ResultRemarks {

    private final KeptVerdicts kept;

    VerdictRemarks(KeptVerdicts kept) {
        this.kept = kept;
    }

    @Override
    public Map<String, String> of(Collection<String> planKeys) {
        var remarks = new LinkedHashMap<String, String>();
        kept.ofPlans(planKeys).forEach((key, verdict) -> remarks.put(key, verdict.said()));
        return remarks;
    }
}
