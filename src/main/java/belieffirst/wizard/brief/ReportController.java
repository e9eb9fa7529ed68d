package belieffirst.wizard.brief;

import belieffirst.kernel.Id;
import belieffirst.kernel.Jsonb;
import belieffirst.kernel.Refusal;
import belieffirst.plan.PlanDetails;
import belieffirst.plan.Plans;
import belieffirst.plan.brief.SharedLink;
import belieffirst.web.Page;
import belieffirst.web.Redirect;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import views.StaticTemplates;

/** The client report of a plan, and the links that show it to somebody who never signs in. */
@Controller
@RequestMapping("/plans/{key}/report")
class ReportController {

    private final StaticTemplates templates = new StaticTemplates();
    private final Plans plans;
    private final ClientReports reports;
    private final Sharing sharing;
    private final Jsonb jsonb;

    ReportController(Plans plans, ClientReports reports, Sharing sharing, Jsonb jsonb) {
        this.plans = plans;
        this.reports = reports;
        this.sharing = sharing;
        this.jsonb = jsonb;
    }

    @GetMapping
    @Transactional(readOnly = true)
    Page show(@PathVariable String key) {
        var details = plans.get(key);
        return page(details, reports.of(details), null, Map.of());
    }

    /** Makes a link to the report as it is now, and shows it this once. */
    @PostMapping("/links")
    @Transactional
    Page share(@PathVariable String key, @RequestParam(defaultValue = "") String days) {
        var details = plans.get(key);
        var report = reports.of(details);
        try {
            var fresh = sharing.make(details.plan(), SharedLink.Kind.REPORT, days, jsonb.tree(report));
            return page(details, report, fresh, Map.of());
        } catch (Refusal.Invalid refusal) {
            return page(details, report, null, refusal.fields());
        }
    }

    @PostMapping("/links/{link}/revoke")
    Redirect revoke(@PathVariable String key, @PathVariable Id<SharedLink> link) {
        sharing.revoke(plans.id(key), link);
        return Redirect.to("/plans/%s/report".formatted(key)).saying(Sharing.REVOKED);
    }

    private Page page(
            PlanDetails details, ClientReport report, @Nullable SharedAddress fresh, Map<String, String> errors) {
        var shares = sharing.view(details.plan(), SharedLink.Kind.REPORT, fresh, errors);
        var title = "Report on " + details.plan().key();
        var model = templates.wizardReport(details, report, shares);
        return errors.isEmpty() ? Page.of(title, model) : Page.rejected(title, model);
    }
}
