package belieffirst.verdict.list;

import belieffirst.verdict.keep.KeptCertificates;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The differences that plans of a list proved, in a sentence each. */
@Component
public class PlanProofs {

    private final KeptCertificates certificates;

    PlanProofs(KeptCertificates certificates) {
        this.certificates = certificates;
    }

    /** By the plan's key; without those that compared nothing. */
    public Map<String, String> of(List<PlanLine> lines) {
        var keys = lines.stream().map(PlanLine::key).toList();
        var proofs = certificates.ofPlans(keys);
        var said = new HashMap<String, String>();
        keys.forEach(key -> proofs.said(key).ifPresent(sentence -> said.put(key, sentence)));
        return said;
    }
}
