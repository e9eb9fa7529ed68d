package belieffirst.evidence.proposal;

import belieffirst.evidence.AdCandidate;
import java.util.List;

/** A planned ad that an unmatched one may be, and why, a sentence each. */
public record ProposedMatch(AdCandidate planned, List<String> reasons) {

    public ProposedMatch {
        reasons = List.copyOf(reasons);
    }
}
