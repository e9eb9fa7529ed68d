package belieffirst.wizard;

import belieffirst.plan.Sheet;
import belieffirst.web.Page;
import gg.jte.models.runtime.JteModel;

/** How every step becomes a page. */
public final class Steps {

    private Steps() {}

    public static StepView view(Sheet sheet, Step step, Typed typed) {
        return new StepView(sheet, step, typed, typed.text("back"), Known.of(step, sheet), null);
    }

    public static StepView view(Sheet sheet, Step step, Typed typed, IdeaPanels panels) {
        return new StepView(
                sheet, step, typed, typed.text("back"), Known.of(step, sheet), panels.of(sheet, step, typed));
    }

    public static Page page(StepView view, JteModel panel) {
        return view.typed().errors().isEmpty() ? Page.of(view.title(), panel) : Page.rejected(view.title(), panel);
    }
}
