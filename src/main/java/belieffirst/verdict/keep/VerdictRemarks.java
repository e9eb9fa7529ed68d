package belieffirst.verdict.keep;

import belieffirst.evidence.ResultRemarks;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The remarks beside a plan's results: its latest verdict, and whether a difference is proven. */
@Component
class VerdictRemarks implements ResultRemarks {

    private final KeptVerdicts kept;
    private final KeptCertificates certificates;

    VerdictRemarks(KeptVerdicts kept, KeptCertificates certificates) {
        this.kept = kept;
        this.certificates = certificates;
    }

    @Override
    public Map<String, String> of(Collection<String> planKeys) {
        var remarks = new LinkedHashMap<String, String>();
        var proofs = certificates.ofPlans(planKeys);
        kept.ofPlans(planKeys)
                .forEach((key, verdict) -> remarks.put(
                        key, verdict.said() + proofs.said(key).map(". "::concat).orElse("")));
        return remarks;
    }
}
