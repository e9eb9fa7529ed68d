package belieffirst.verdict.web;

import belieffirst.verdict.keep.KeptVerdict;
import belieffirst.verdict.keep.PlansTogether;
import belieffirst.verdict.page.EvidencePicture;
import java.util.List;
import java.util.Optional;

/**
 * The evidence on a belief as people read it.
 *
 * @param verdicts the latest of each plan that tested it, the freshest first
 * @param together what these plans say of its cost together; empty of fewer than two
 * @param differences what they prove together, in a sentence; empty without any
 */
public record EvidenceView(
        List<KeptVerdict> verdicts,
        Optional<PlansTogether> together,
        Optional<EvidencePicture> picture,
        String differences) {

    static EvidenceView of(List<KeptVerdict> verdicts, String differences) {
        var together = PlansTogether.of(verdicts);
        return new EvidenceView(verdicts, together, EvidencePicture.of(verdicts, together), differences);
    }
}
