package belieffirst.verdict.web;

import belieffirst.kernel.Id;
import belieffirst.plan.Plan;
import belieffirst.verdict.evidence.CampaignEvidence;
import belieffirst.verdict.evidence.CampaignReader;
import belieffirst.web.ListQuery;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The API of the evidence that verdicts stand on. */
@RestController
class EvidenceApi {

    private final CampaignReader campaigns;

    EvidenceApi(CampaignReader campaigns) {
        this.campaigns = campaigns;
    }

    @GetMapping("/api/plans/{id}/evidence")
    CampaignEvidence evidence(@PathVariable Id<Plan> id, HttpServletRequest request) {
        var part = ListQuery.of(request);
        return campaigns.of(id, part.cursor(), part.limit());
    }
}
