package belieffirst.wizard;

import belieffirst.plan.PlanDetails;
import belieffirst.web.Page;
import gg.jte.models.runtime.JteModel;

/** The pages of the wizard's steps. */
public final class StepPages {

    private StepPages() {}

    public static StepView view(PlanDetails details, Step step, StepInput typed) {
        return new StepView(details, step, typed, typed.text("back"), StepFacts.of(step, details), null);
    }

    public static StepView view(PlanDetails details, Step step, StepInput typed, IdeaPanels panels) {
        return new StepView(
                details, step, typed, typed.text("back"), StepFacts.of(step, details), panels.of(details, step, typed));
    }

    public static Page page(StepView view, JteModel panel) {
        return view.typed().errors().isEmpty() ? Page.of(view.title(), panel) : Page.rejected(view.title(), panel);
    }
}
