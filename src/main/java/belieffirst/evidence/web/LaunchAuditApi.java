package belieffirst.evidence.web;

import belieffirst.evidence.audit.LaunchAudits;
import belieffirst.kernel.Id;
import belieffirst.plan.Plan;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The API of the audit of a plan's launch. */
@RestController
@RequestMapping("/api/plans/{id}/audit")
class LaunchAuditApi {

    private final LaunchAudits audits;

    LaunchAuditApi(LaunchAudits audits) {
        this.audits = audits;
    }

    @GetMapping
    LaunchAuditJson audit(@PathVariable Id<Plan> id) {
        return LaunchAuditJson.of(id, audits.of(id));
    }

    @PostMapping
    LaunchAuditJson run(@PathVariable Id<Plan> id) {
        return LaunchAuditJson.of(id, audits.run(id));
    }

    @PostMapping("/{difference}/left-out")
    LaunchAuditJson leaveOut(@PathVariable Id<Plan> id, @PathVariable UUID difference) {
        return LaunchAuditJson.of(id, audits.leaveOut(id, difference, true));
    }

    @DeleteMapping("/{difference}/left-out")
    ResponseEntity<Void> bringBack(@PathVariable Id<Plan> id, @PathVariable UUID difference) {
        audits.leaveOut(id, difference, false);
        return ResponseEntity.noContent().build();
    }
}
