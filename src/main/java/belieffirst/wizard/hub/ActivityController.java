package belieffirst.wizard.hub;

import belieffirst.access.audit.AuditFilter;
import belieffirst.access.audit.AuditLog;
import belieffirst.access.audit.AuditNames;
import belieffirst.kernel.Cursor;
import belieffirst.plan.Plans;
import belieffirst.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import views.StaticTemplates;

/** The page of a plan's activity: what was done, by whom and when. */
@Controller
class ActivityController {

    private static final int LATEST = 100;

    private final StaticTemplates templates = new StaticTemplates();
    private final Plans plans;
    private final AuditLog log;
    private final AuditNames names;

    ActivityController(Plans plans, AuditLog log, AuditNames names) {
        this.plans = plans;
        this.log = log;
        this.names = names;
    }

    @GetMapping("/plans/{key}/activity")
    @Transactional(readOnly = true)
    Page show(@PathVariable String key) {
        var details = plans.get(key);
        var entries = log.list(AuditFilter.about(details.plan().id().value(), Cursor.START, LATEST));
        return Page.of("Activity of " + key, templates.wizardActivity(details, entries, names.in(entries.items())));
    }
}
