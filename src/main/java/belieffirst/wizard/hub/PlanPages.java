package belieffirst.wizard.hub;

import belieffirst.plan.PlanDetails;
import belieffirst.plan.Plans;
import belieffirst.plan.compile.Compilations;
import belieffirst.wizard.Step;
import belieffirst.wizard.StepInput;
import belieffirst.wizard.run.RunViews;
import gg.jte.models.runtime.JteModel;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import views.StaticTemplates;

/** The pages of plans: a draft's steps and how far they are, or a compiled plan's record in tabs. */
@Component
class PlanPages {

    private final StaticTemplates templates = new StaticTemplates();
    private final Plans plans;
    private final Compilations compilations;
    private final RunViews runs;

    PlanPages(Plans plans, Compilations compilations, RunViews runs) {
        this.plans = plans;
        this.compilations = compilations;
        this.runs = runs;
    }

    /** The plan's page with what was typed in its forms, and what is wrong with it. */
    @Transactional(readOnly = true)
    public Shown of(String key, StepInput typed) {
        var details = plans.get(key);
        var title = "%s %s".formatted(key, details.plan().name());
        return new Shown(title, panel(details, typed));
    }

    private JteModel panel(PlanDetails details, StepInput typed) {
        var number = details.plan().lifecycle().compilation();
        return number == null
                ? templates.wizardHub(details, Step.openIn(details), typed)
                : templates.wizardRecord(
                        details, compilations.get(details.plan().id(), number), runs.of(details), typed);
    }

    /** A page's title and content. */
    record Shown(String title, JteModel panel) {}
}
