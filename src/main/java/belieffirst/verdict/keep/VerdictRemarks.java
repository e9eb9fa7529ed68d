package belieffirst.verdict.keep;

import belieffirst.evidence.ResultRemark;
import belieffirst.evidence.ResultRemarks;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The remarks beside a plan's results: its latest verdict, the figures that it stands on, and whether a difference is proven. */
@Component
class VerdictRemarks implements ResultRemarks {

    private final KeptVerdicts kept;
    private final KeptCertificates certificates;

    VerdictRemarks(KeptVerdicts kept, KeptCertificates certificates) {
        this.kept = kept;
        this.certificates = certificates;
    }

    @Override
    public Map<String, ResultRemark> of(Collection<String> planKeys) {
        var remarks = new LinkedHashMap<String, ResultRemark>();
        var proofs = certificates.ofPlans(planKeys);
        kept.ofPlans(planKeys)
                .forEach((key, plan) -> remarks.put(
                        key,
                        new ResultRemark(
                                plan.verdict().said()
                                        + proofs.said(key).map(". "::concat).orElse(""),
                                plan.verdict().day(),
                                plan.spend(),
                                plan.conversions())));
        return remarks;
    }
}
