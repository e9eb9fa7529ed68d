package belieffirst.wizard.hub;

import belieffirst.access.audit.AuditFilter;
import belieffirst.access.audit.AuditLog;
import belieffirst.access.audit.AuditNames;
import belieffirst.kernel.Cursor;
import belieffirst.plan.Plans;
import belieffirst.plan.compile.Compilations;
import belieffirst.web.Page;
import belieffirst.web.Redirect;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import views.StaticTemplates;

/** The page of a plan's history: its versions, what changed between them, and what was done, by whom and when. */
@Controller
@RequestMapping("/plans/{key}")
class HistoryController {

    private static final int LATEST = 100;

    private final StaticTemplates templates = new StaticTemplates();
    private final Plans plans;
    private final Compilations compilations;
    private final AuditLog log;
    private final AuditNames names;

    HistoryController(Plans plans, Compilations compilations, AuditLog log, AuditNames names) {
        this.plans = plans;
        this.compilations = compilations;
        this.log = log;
        this.names = names;
    }

    @GetMapping("/history")
    @Transactional(readOnly = true)
    Page show(
            @PathVariable String key,
            @RequestParam(required = false) @Nullable Integer from,
            @RequestParam(required = false) @Nullable Integer to) {
        var details = plans.get(key);
        var plan = details.plan().id();
        var all = compilations.all(plan);
        var changes = from == null || to == null
                ? null
                : VersionChanges.between(compilations.get(plan, from), compilations.get(plan, to));
        var done =
                log.list(AuditFilter.about(plan.value(), Cursor.START, LATEST)).items();
        return Page.of("History of " + key, templates.wizardHistory(details, all, changes, done, names.in(done)));
    }

    /** Where versions were a page of their own. */
    @GetMapping("/versions")
    @Transactional(readOnly = true)
    Redirect versions(
            @PathVariable String key,
            @RequestParam(required = false) @Nullable Integer from,
            @RequestParam(required = false) @Nullable Integer to) {
        return history(key, from == null || to == null ? "" : "?from=%d&to=%d".formatted(from, to));
    }

    /** Where the activity was a page of its own. */
    @GetMapping("/activity")
    @Transactional(readOnly = true)
    Redirect activity(@PathVariable String key) {
        return history(key, "#done");
    }

    private Redirect history(String key, String rest) {
        return Redirect.to("/plans/%s/history%s".formatted(plans.get(key).plan().key(), rest));
    }
}
