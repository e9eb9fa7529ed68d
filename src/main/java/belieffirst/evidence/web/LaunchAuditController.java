package belieffirst.evidence.web;

import belieffirst.evidence.audit.LaunchAudits;
import belieffirst.plan.Plans;
import belieffirst.web.Page;
import belieffirst.web.Redirect;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import views.StaticTemplates;

/** The audit of a plan's launch: what runs otherwise than planned, and which days are left out of verdicts for it. */
@Controller
@RequestMapping("/plans/{key}/audit")
class LaunchAuditController {

    private final StaticTemplates templates = new StaticTemplates();
    private final Plans plans;
    private final LaunchAudits audits;

    LaunchAuditController(Plans plans, LaunchAudits audits) {
        this.plans = plans;
        this.audits = audits;
    }

    @GetMapping
    @Transactional(readOnly = true)
    Page show(@PathVariable String key) {
        var details = plans.get(key);
        return Page.of("Audit of " + key, templates.evidenceAudit(details, audits.of(details)));
    }

    @PostMapping
    Redirect run(@PathVariable String key) {
        var open = audits.run(plans.id(key)).open().size();
        return Redirect.to(path(key))
                .saying(
                        open == 0
                                ? "Compared. Nothing differs now."
                                : "Compared. %d %s now.".formatted(open, open == 1 ? "difference" : "differences"));
    }

    @PostMapping("/{difference}/left-out")
    Redirect leaveOut(@PathVariable String key, @PathVariable UUID difference) {
        audits.leaveOut(plans.id(key), difference, true);
        return Redirect.to(path(key)).saying("These days are left out. The verdict follows in a moment.");
    }

    @PostMapping("/{difference}/brought-back")
    Redirect bringBack(@PathVariable String key, @PathVariable UUID difference) {
        audits.leaveOut(plans.id(key), difference, false);
        return Redirect.to(path(key)).saying("These days count again. The verdict follows in a moment.");
    }

    private static String path(String key) {
        return "/plans/%s/audit".formatted(key);
    }
}
